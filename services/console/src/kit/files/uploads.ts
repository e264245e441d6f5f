/** The one queue of uploads of this tab. */

import { abandonUpload, uploadPart } from './upload-part.ts';
import { createUploadQueue } from './upload-queue.ts';

export const uploads = createUploadQueue({ send: uploadPart, abandon: abandonUpload });
