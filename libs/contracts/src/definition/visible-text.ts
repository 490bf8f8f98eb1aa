/**
 * Anything but white space, control, format and default-ignorable characters, and letters and symbols whose glyph is empty:
 * fillers of scripts, the braille pattern without dots and the null notehead.
 */
const visible =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;

/**
 * Whether any character of a text can be seen. Text that is only white space cannot. NUL counts as visible, so that validation
 * rejects it.
 */
export function isVisible(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || visible.test(text) || text.includes('\0');
}
