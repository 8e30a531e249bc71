//! Vietnamese in windows-1258, which writes most tones as marks of their own behind the vowel.

use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization;

/// Encodes text; what the code page lacks becomes a numeric character reference.
pub fn windows_1258(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        let mut buffer = [0; 4];
        let (plain, _, missing) = WINDOWS_1258.encode(character.encode_utf8(&mut buffer));
        if missing {
            bytes.extend_from_slice(&WINDOWS_1258.encode(&apart(character)).0);
        } else {
            bytes.extend_from_slice(&plain);
        }
    }
    bytes
}

/// A letter as its vowel (with circumflex, breve or horn) and the tone that follows.
fn apart(character: char) -> String {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let letters: Vec<char> = character.nfd().collect();
    let vowel = letters.iter().copied().filter(|c| !is_tone(c)).nfc();
    vowel.chain(letters.iter().copied().filter(is_tone)).collect()
}
