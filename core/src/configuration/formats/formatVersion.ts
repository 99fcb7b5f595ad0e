/** Version of the configuration format that this software reads and writes. Older ones are brought up to it (`migrateDocuments`), newer ones are refused. */
export const formatVersion = 2;
