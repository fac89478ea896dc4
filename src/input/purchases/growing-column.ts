type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

export const growingFloats = () => new GrowingColumn((length) => new Float64Array(length));
export const growingDays = () => new GrowingColumn((length) => new Int32Array(length));
export const growingPlaces = () => new GrowingColumn((length) => new Uint32Array(length));
export const growingBytes = () => new GrowingColumn<Uint8Array>((length) => new Uint8Array(length));

/** A column whose length is not known beforehand: half as much room again whenever it is full. */
class GrowingColumn<Column extends Numbers> {
  length = 0;
  #values: Column;
  readonly #room: (length: number) => Column;

  /** @param room an empty column of a length */
  constructor(room: (length: number) => Column) {
    this.#room = room;
    this.#values = room(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1);
    this.#values[this.length++] = value;
  }

  /** Adds a piece of another column. */
  append(values: Column, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > this.#values.length) this.#grow(length);
    for (let from = start, to = this.length; from < end; from++, to++) this.#values[to] = values[from]!;
    this.length = length;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** The values so far in a buffer of their own, without spare room. */
  column(): Column {
    return this.#values.slice(0, this.length) as Column;
  }

  #grow(needed: number): void {
    const larger = this.#room(Math.max(needed, Math.ceil(this.#values.length * 1.5)));
    larger.set(this.#values);
    this.#values = larger;
  }
}
