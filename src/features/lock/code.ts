/** The parts of a printed code, as they stand on the paper: groups of letters and digits with a line between. */
export const partsOf = (code: string): readonly string[] => code.split(/[\s-]+/).filter((part) => part !== "")

/** The two parts that are typed back: the second and the last, counted from 0. */
export const askedParts = (code: string): readonly number[] => [1, partsOf(code).length - 1]

/** Letters as they stand on the paper, whatever way they were typed: any case, O for 0, I and L for 1. */
export const tidyPart = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1")

/** Whether this is that part of the code. */
export const isPart = (typed: string, code: string, part: number): boolean =>
  tidyPart(typed) === partsOf(code)[part]
