import type { DataProvider } from 'ra-core';
import type { ListView } from '@weegbrug/core/api';
import { newKey, request } from '../connection/request.ts';

type Row = { id: string; revision?: number };
const refuse = (): Promise<never> => Promise.reject(new Error('not offered by this application'));

/** react-admin's view of the API: lists answer { items, total }, writes carry the revision that was read. */
export const dataProvider = {
  getList: async (resource: string) => {
    const list = await request<ListView<Row>>(`/${resource}`);
    return { data: [...list.items], total: list.total };
  },
  getOne: async (resource: string, { id }: { id: string }) => ({ data: await request<Row>(`/${resource}/${encodeURIComponent(id)}`) }),
  getMany: async (resource: string, { ids }: { ids: readonly string[] }) => {
    const list = await request<ListView<Row>>(`/${resource}`);
    return { data: list.items.filter((item) => ids.includes(item.id)) };
  },
  create: async (resource: string, { data }: { data: unknown }) => ({
    data: await request<Row>(`/${resource}`, { method: 'POST', body: data, idempotencyKey: newKey() }),
  }),
  update: async (resource: string, { id, data, previousData }: { id: string; data: unknown; previousData: Row }) => ({
    data: await request<Row>(`/${resource}/${encodeURIComponent(id)}`, {
      method: 'PUT',
      body: data,
      ...(previousData.revision === undefined ? {} : { revision: previousData.revision }),
    }),
  }),
  delete: async (resource: string, { id, previousData }: { id: string; previousData: Row }) => {
    await request(`/${resource}/${encodeURIComponent(id)}`, {
      method: 'DELETE',
      ...(previousData.revision === undefined ? {} : { revision: previousData.revision }),
    });
    return { data: previousData };
  },
  getManyReference: refuse,
  updateMany: refuse,
  deleteMany: refuse,
} as unknown as DataProvider;
