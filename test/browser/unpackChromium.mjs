// Unpacks the browser once before the test files run side by side, so that none starts a half-written one.
import chromium from '@sparticuz/chromium';

export default async () => {
  await chromium.executablePath();
};
