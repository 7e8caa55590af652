// A photograph redrawn: small enough for a ward's signal, and without what the camera wrote into it (place, phone).

const LONGEST = 1600;
const QUALITY = 0.8;

export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff'; // see-through parts of a drawing would turn black
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This picture could not be read'))), 'image/jpeg', QUALITY),
  );
}
