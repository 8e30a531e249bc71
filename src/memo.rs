//! What was worked out of short texts lately: a table of fixed size that forgets.

/// Bytes of a text that is remembered.
const LONGEST: usize = 15;

/// Values by the text that they were made of; two texts that fall on the same slot push each other out.
#[derive(Debug)]
pub struct Memo<V> {
    slots: Vec<(u128, V)>,
    /// Bits of a hash that are no slot's number.
    shift: u32,
}

impl<V: Clone + Default> Memo<V> {
    /// A table of 2 to the power of so many slots, from 1 to 32.
    pub fn new(bits: u32) -> Self {
        Self { slots: vec![(0, V::default()); 1 << bits], shift: 64 - bits }
    }

    /// The value of a text, made unless it is remembered and fits.
    pub fn get(&mut self, text: &str, fits: impl FnOnce(&V) -> bool, make: impl FnOnce(&str) -> V) -> V {
        let Some(key) = key(text) else { return make(text) };
        let folded = key as u64 ^ ((key >> 64) as u64).rotate_left(29);
        // The high bits of a product depend on all bits of its factors.
        let slot = &mut self.slots[(folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize];
        if slot.0 != key || !fits(&slot.1) {
            *slot = (key, make(text));
        }
        slot.1.clone()
    }
}

/// The bytes of a short text and, from 1, their number: never 0, which is the key of an empty slot.
fn key(text: &str) -> Option<u128> {
    if text.len() > LONGEST {
        return None;
    }
    let mut bytes = [0; LONGEST + 1];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    bytes[LONGEST] = text.len() as u8 + 1;
    Some(u128::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_its_own_value() {
        let mut memo = Memo::new(4);
        let texts: Vec<String> = (0..200).map(|n| "a\0".repeat(n % 9) + &n.to_string()).collect();
        for text in texts.iter().chain(&texts).chain([&String::new(), &"\0".to_owned()]) {
            assert_eq!(memo.get(text, |_| true, str::to_owned), *text);
        }
    }

    #[test]
    fn what_is_remembered_is_not_made_again_unless_it_does_not_fit() {
        let mut memo = Memo::new(4);
        assert_eq!(memo.get("a", |_| true, |_| 1), 1);
        assert_eq!(memo.get("a", |_| true, |_| 2), 1);
        assert_eq!(memo.get("a", |one| *one != 1, |_| 2), 2);
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(memo.get(&long, |_| true, |_| 1), 1);
        assert_eq!(memo.get(&long, |_| true, |_| 2), 2);
    }
}
