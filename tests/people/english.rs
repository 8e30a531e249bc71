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
