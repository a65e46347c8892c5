// The plum behind the upper part of a first page, from edge to edge.
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'

/**
 * `picture`: a PNG of nothing but plum, which is stretched. `height`: pixels at 96 to the inch; an A4 page is 794 wide, and
 * a little more leaves no white hair at the edge.
 */
export function plumBehind(picture: Uint8Array, height: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: 798, height },
    decorative: true,
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: -12_700 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: -12_700 },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  })
}
