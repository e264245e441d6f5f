/** A file dropped beside a box for files stays where it is: the browser would open it in place of the console. */

/** Boxes that take files have answered the event before it arrives here; a plain file input takes them by itself. */
const isTaken = (event: DragEvent): boolean =>
  event.defaultPrevented || (event.target instanceof HTMLInputElement && event.target.type === 'file');

const refuse = (event: DragEvent): void => {
  if (!event.dataTransfer?.types.includes('Files') || isTaken(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
};

/** For the whole page, as long as it is open. */
export const refuseStrayDrops = (): void => {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
};
