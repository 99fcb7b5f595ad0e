import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { systemScope } from '../shared/systemScope.ts';
import type { Store } from '../storage/port.ts';
import { compileReleaseInTurns } from './compileRelease.ts';
import type { ActiveRelease } from './release.ts';
import type { CompiledRelease, ReleaseLibrary } from './releaseLibrary.ts';
import { releaseFromStore, type StoredRelease } from './storedRelease.ts';

/** Releases that stay compiled in memory, over all municipalities; the longest unused goes first. */
const keptReleases = 40;

/**
 * A library over the releases in the store. Asking for the active release costs no read: the pointer is kept and dropped as soon as
 * the store tells that it changed, also when another process did it.
 */
export const createReleaseLibrary = (store: Pick<Store, 'get' | 'find' | 'subscribe'>, registry: PluginRegistry): ReleaseLibrary => {
  const compiled = new Map<string, Promise<CompiledRelease>>();
  const pointers = new Map<string, Promise<CompiledRelease>>();

  const keep = (key: string, promise: Promise<CompiledRelease>): void => {
    compiled.delete(key);
    compiled.set(key, promise);
    for (const oldest of compiled.keys()) if (compiled.size > keptReleases) compiled.delete(oldest);
  };

  const byHash = (municipality: string, hash: string): Promise<CompiledRelease> => {
    const key = `${municipality}/${hash}`;
    const known = compiled.get(key);
    const promise = known ?? read(municipality, hash);
    keep(key, promise);
    if (known === undefined) promise.catch(() => compiled.get(key) === promise && compiled.delete(key));
    return promise;
  };

  const read = async (municipality: string, hash: string): Promise<CompiledRelease> => {
    const stored = await store.get<StoredRelease>(systemScope(municipality), 'releases', hash);
    if (stored === undefined) throw new WeegbrugError('WB-RELEASE-NOT-FOUND', { release: hash });
    return compileReleaseInTurns(await releaseFromStore(store, stored), registry);
  };

  const readActive = async (municipality: string): Promise<CompiledRelease> => {
    const pointer = await store.get<ActiveRelease>(systemScope(municipality), 'activeRelease', 'active');
    if (pointer === undefined) throw new WeegbrugError('WB-RELEASE-NONE', { municipality });
    return byHash(municipality, pointer.release);
  };

  const close = store.subscribe((changes) => {
    for (const { collection, municipality } of changes) if (collection === 'activeRelease') pointers.delete(municipality);
  });

  return {
    active: (municipality) => {
      const known = pointers.get(municipality);
      if (known !== undefined) return known;
      const promise = readActive(municipality);
      pointers.set(municipality, promise);
      promise.catch(() => pointers.get(municipality) === promise && pointers.delete(municipality));
      return promise;
    },
    byHash,
    prepare: async (release) => {
      const ready = await compileReleaseInTurns(release, registry);
      return () => keep(`${release.municipality}/${release.hash}`, Promise.resolve(ready));
    },
    plugins: registry,
    forget: (municipality) => void pointers.delete(municipality),
    close,
  };
};
