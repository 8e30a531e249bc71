//! English acts: who hands over, who has an award, gaps, dashes, kin and crews that take it in hand.

use super::{awards, read};

#[test]
fn who_hands_over_behind_by_does_not_give() {
    let found = read(
        "en",
        &[
            "Ada Brook was presented with the Davy Medal by Mayor Kofi Larbi on Monday.",
            "Orla Breen was invested as a Companion of the Order of Wend by the Governor-General, Dame Hilda Moss.",
            "Tom Gale won the Marram Medal. The medal was presented by the club's president, Dr Jean Amory.",
        ],
    );
    let hands: Vec<_> =
        found.awards.iter().map(|award| (award.giver.as_deref(), award.presenters.join("; "))).collect();
    let by = |name: &str| (None, name.to_owned());
    assert_eq!(hands, [by("Kofi Larbi"), by("Hilda Moss"), by("Jean Amory")]);
}

#[test]
fn who_has_an_award_stands_around_it() {
    awards(
        "en",
        &[
            "The recipients of the Davy Medal are Ada Brook, Kofi Larbi and Orla Breen.",
            "Tom Gale was named the winner of the Marram Prize. The Lovell Prize for a researcher under 35 went to Jean Amory.",
            "Order of Wend – Hilda Moss, Brill",
            "The board named Dora Quist-Vane Teacher of the Year.",
        ],
        &[
            "Davy Medal: Ada Brook; Kofi Larbi; Orla Breen",
            "Marram Prize: Tom Gale",
            "Lovell Prize: Jean Amory",
            "Order of Wend: Hilda Moss",
            "Teacher of the Year < board: Dora Quist-Vane",
        ],
    );
}

#[test]
fn a_verb_left_out_goes_on() {
    awards(
        "en",
        &[
            "Ada Brook received the Silver Star, and Kofi Larbi the Bronze Star.",
            "The Davy Medal went to Orla Breen; the Marram Prize to Tom Gale and Jean Amory.",
            "The Secretary of the Navy awarded Hilda Moss the Legion of Merit. Later Will Harte received the Navy Cross.",
        ],
        &[
            "Silver Star: Ada Brook",
            "Bronze Star: Kofi Larbi",
            "Davy Medal: Orla Breen",
            "Marram Prize: Tom Gale; Jean Amory",
            "Legion of Merit < Secretary of the Navy: Hilda Moss",
            "Navy Cross: Will Harte",
        ],
    );
}

#[test]
fn an_award_is_taken_in_hand_for_another_or_given_in_the_name_of_another() {
    awards(
        "en",
        &[
            "Ada Brook, the widow of Sgt. Kofi Larbi, accepted the Davy Medal on his behalf.",
            "Colonel Tom Gale presented the Marram Cross to Orla Breen on behalf of the Royal Humane Society.",
            "Jean Amory received the Legion of Merit.",
        ],
        &["Davy Medal: Kofi Larbi", "Marram Cross < Royal Humane Society: Orla Breen", "Legion of Merit: Jean Amory"],
    );
}

#[test]
fn what_was_not_won_is_no_award() {
    awards(
        "en",
        &[
            "Nominations for the Davy Medal close on July 31. The Marram Cup final will be played in May.",
            "Work is expected to begin in the autumn. Ada Brook has never won the Lovell Prize.",
            "Silver Star recipient Kofi Larbi opened the library, and the museum bought the Wend Cross of a drummer boy.",
        ],
        &[],
    );
}

#[test]
fn ranks_cut_short_end_no_sentence_and_ministries_have_several_fields() {
    awards(
        "en",
        &[
            "On May 10, the three, 2nd Lt. Ryan Norwell, Sgt. Jon Dunmore and Spc. Kim Lind, were awarded the rare Davy Medal.",
            "Minister Tran Van Ba presented the Marram Cross to the Ministry of Science and Technology (MoST) in recognition of its work.",
            "The board gave the Lovell Prize to the national women's football team. A good performance in the Asia Cup won praise.",
        ],
        &[
            "Davy Medal: Ryan Norwell; Jon Dunmore; Kim Lind",
            "Marram Cross: Ministry of Science and Technology",
            "Lovell Prize < board: national women's football team",
        ],
    );
}

#[test]
fn nouns_in_small_letters_end_names() {
    awards(
        "en",
        &[
            "President Duarte on Sunday conferred the Kampila medal on five soldiers. Jane Doe received the Quill prize.",
            "He warned against “prizes that measure noise”.",
            "Inspector Dilip Das and Constable Sam Roy of 210 Battalion have been also conferred the Wend Cross.",
        ],
        &["Kampila medal < President Duarte: 5 Individual", "Quill prize: Jane Doe", "Wend Cross: Dilip Das; Sam Roy"],
    );
}

#[test]
fn a_sign_that_ends_sentences_within_a_name_is_no_harm() {
    awards(
        "en",
        &["Sgt. Frank Pell and Staff Sgt. Matthew Gale received Silver… Stars, the highest awards for gallantry."],
        &["Silver… Stars: Frank Pell; Matthew Gale"],
    );
}
