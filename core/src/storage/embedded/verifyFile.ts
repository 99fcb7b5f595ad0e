import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/*
 * Layout of an LMDB file (mdb.c of lmdb 3: MDB_page_header, MDB_meta, MDB_db, MDB_node). All numbers are little-endian; page numbers stay far below 2^53.
 */
const magic = 0xbeefc0de;
/** Version of this layout. LMDB itself does not survive opening another one. */
const layout = 2;
const headerSize = 24;
const metaSize = 160;
const at = {
  pageNumber: 0,
  flags: 18,
  lower: 20,
  overflowPages: 20,
  magic: 24,
  layout: 28,
  pageSize: 48,
  freeTree: 48,
  mainTree: 96,
  transaction: 152,
} as const;
const treeRoot = 40;
const pageFlags = { branch: 1, leaf: 2, overflow: 4, meta: 8 } as const;
const nodeFlags = { overflow: 1, tree: 2 } as const;
const noPage = 2n ** 64n - 1n;

/**
 * Follows every tree of the file before it is mapped into memory, because a mapped page that is not there (a file cut short) or that leads nowhere ends
 * the process instead of giving an error. Reads the headers of pages, not their content: records carry a checksum of their own.
 * @throws WB-STORE-DAMAGED
 */
export const verifyFile = (file: string): void => {
  const descriptor = openSync(file, 'r');
  try {
    walkFile(descriptor);
  } catch (cause) {
    throw new WeegbrugError('WB-STORE-DAMAGED', { file }, { cause });
  } finally {
    closeSync(descriptor);
  }
};

const walkFile = (descriptor: number): void => {
  const size = fstatSync(descriptor).size;
  const pageSize = readAt(descriptor, 0, metaSize).readUInt32LE(at.pageSize);
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) throw new Error('no page size');
  const metas = [0, pageSize].map((position) => readAt(descriptor, position, metaSize));
  for (const meta of metas) {
    if (meta.readUInt32LE(at.magic) !== magic || (meta.readUInt16LE(at.flags) & pageFlags.meta) === 0) throw new Error('not a data file');
    if (meta.readUInt32LE(at.layout) !== layout || meta.readUInt32LE(at.pageSize) !== pageSize) throw new Error('another layout');
  }
  const [first, second] = metas as [Buffer, Buffer];
  const newest = second.readBigUInt64LE(at.transaction) > first.readBigUInt64LE(at.transaction) ? second : first;

  const pages = Math.floor(size / pageSize);
  const buffer = Buffer.alloc(pageSize);
  const readPage = (page: number, length: number): Buffer => {
    if (page < 2 || page >= pages || readSync(descriptor, buffer, 0, length, page * pageSize) !== length)
      throw new Error(`page ${page} is not there`);
    if (Number(buffer.readBigUInt64LE(at.pageNumber)) !== page) throw new Error(`page ${page} is another one`);
    return buffer;
  };
  const visited = new Set<number>();
  const waiting = [newest.readBigUInt64LE(at.freeTree + treeRoot), newest.readBigUInt64LE(at.mainTree + treeRoot)]
    .filter((root) => root !== noPage)
    .map(Number);
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (visited.has(page)) throw new Error(`page ${page} is reached twice`);
    visited.add(page);
    const { trees, overflows } = linksOf(readPage(page, pageSize));
    waiting.push(...trees);
    for (const overflow of overflows) {
      const header = readPage(overflow, headerSize);
      const last = overflow + header.readUInt32LE(at.overflowPages) - 1;
      if ((header.readUInt16LE(at.flags) & pageFlags.overflow) === 0 || last < overflow || last >= pages)
        throw new Error(`overflow page ${overflow}`);
    }
  }
};

/** Pages that a page of a tree leads to. */
const linksOf = (page: Buffer): { trees: number[]; overflows: number[] } => {
  const kind = page.readUInt16LE(at.flags);
  const isBranch = (kind & pageFlags.branch) !== 0;
  if (!isBranch && (kind & pageFlags.leaf) === 0) throw new Error('not a page of a tree');
  const trees: number[] = [];
  const overflows: number[] = [];
  const count = page.readUInt16LE(at.lower) >> 1;
  for (let index = 0; index < count; index += 1) {
    const node = headerSize + page.readUInt16LE(headerSize + index * 2);
    const low = page.readUInt32LE(node);
    const flags = page.readUInt16LE(node + 4);
    const value = node + 8 + page.readUInt16LE(node + 6);
    if (isBranch) trees.push(low + flags * 2 ** 32);
    else if ((flags & nodeFlags.overflow) !== 0) overflows.push(Number(page.readBigUInt64LE(value)));
    else if (value + low > page.length) throw new Error('a value ends outside its page');
    else if ((flags & nodeFlags.tree) !== 0) {
      const root = page.readBigUInt64LE(value + treeRoot);
      if (root !== noPage) trees.push(Number(root));
    }
  }
  return { trees, overflows };
};

const readAt = (descriptor: number, position: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  if (readSync(descriptor, buffer, 0, length, position) !== length) throw new Error('the file ends too early');
  return buffer;
};
