//! English: names of many countries, plurals of ranks, offices around a name.

use super::assert_people;

#[test]
fn given_names_of_many_countries_are_known() {
    assert_people(
        "en",
        &[
            "The list names Chidi Anozie, Ingeborg Straumsnes, Tadhg Scanlan and Jaspreet Sandhu.",
            "Later Zuzanna Wilk sang.",
        ],
        &["Chidi Anozie", "Ingeborg Straumsnes", "Tadhg Scanlan", "Jaspreet Sandhu", "Zuzanna Wilk"],
    );
}

#[test]
fn teams_and_campaigns_are_not_people() {
    assert_people(
        "en",
        &[
            "Austin Rovers beat Kerry Wanderers, said Grace Mulgrew.",
            "Ruby Appeal and Martin Campaign collected money.",
        ],
        &["Grace Mulgrew"],
    );
}

#[test]
fn a_plural_rank_is_that_of_each() {
    assert_people(
        "en",
        &[
            "The medal went to Officers Tyrell Banks and Kim Stout.",
            "Seamen Cody Prather and Mireille Toussaint were there.",
        ],
        &["Officer Tyrell Banks", "Officer Kim Stout", "Seaman Cody Prather", "Seaman Mireille Toussaint"],
    );
}

#[test]
fn appointments_give_the_new_office_and_tell_the_old_one() {
    assert_people(
        "en",
        &[
            "The board named Ingrid Castellanos as chief executive officer. She succeeds Sir Desmond Pryce, who will become chairman.",
            "Tobias Engstrom has been promoted from deputy general counsel to general counsel.",
            "The president appointed Major General Tunde Alabi as Chief of Army Staff and Rear Admiral Femi Tonye as Chief of Naval Staff.",
            "Karen Wilk was named after a mayor. Helen Stone became chairwoman of Pell Bank.",
        ],
        &[
            "Ingrid Castellanos: chief executive officer",
            "[Sir] Desmond Pryce: chief executive officer; chairman",
            "Tobias Engstrom: deputy general counsel; general counsel",
            "Major General Tunde Alabi: Chief of Army Staff",
            "Rear Admiral Femi Tonye: Chief of Naval Staff",
            "Karen Wilk",
            "Helen Stone: chairwoman @ Pell Bank",
        ],
    );
}

#[test]
fn what_an_office_is_for_is_part_of_it() {
    assert_people(
        "en",
        &[
            "Wei-Lin Shao, head of vaccines, and Mary Tso, associate dean for research at Kelburn College, spoke.",
            "Ulrike Baumann, lecturer in German, met John Bell, a member of the Party Central Committee.",
            "Fiji's ambassador, Helen Vakatale, and her neighbor Yvette Fontenot, a nurse, met hospice founder Anne Brennan.",
        ],
        &[
            "Wei-Lin Shao: head of vaccines",
            "Mary Tso: associate dean for research @ Kelburn College",
            "Ulrike Baumann: lecturer in German",
            "John Bell: member of the Party Central Committee",
            "Helen Vakatale: ambassador @ Fiji",
            "Yvette Fontenot: nurse",
            "Anne Brennan: hospice founder",
        ],
    );
}

#[test]
fn a_pronoun_takes_an_office_only_where_one_is_spoken_of() {
    assert_people(
        "en",
        &["Mayor Denise Holloway gave Daniel Okafor the key. He started as a volunteer."],
        &["Denise Holloway: Mayor", "Daniel Okafor"],
    );
}
