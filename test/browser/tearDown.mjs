// After the last test file: takes away what the files shared.
import { rmSync } from 'node:fs';

export default () => rmSync(process.env.WEEGBRUG_TEST_SHARED, { recursive: true, force: true });
