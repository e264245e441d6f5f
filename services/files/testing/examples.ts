/** Files as people upload them, made anew for each test. */

import sharp from 'sharp';

/** The smallest file that is a PDF by its content; `mark` makes it another one. */
export const pdf = (mark: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );

/** As a telephone takes it: large, turned on its side, with the place in its notes. */
export const photograph = async (): Promise<{ readonly bytes: Buffer; readonly place: string }> => {
  const place = 'zhongyuan-113.61-34.75';
  const bytes = await sharp({
    create: {
      width: 3_000,
      height: 2_000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 4 },
    },
  })
    .withExif({ IFD0: { ImageDescription: place }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 45/1 0/1' } })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { bytes, place };
};
