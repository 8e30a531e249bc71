//! English awards: classes in front, occasions that are no awards, recipients behind, who signs and who empowers.

use super::{awards, documents};

#[test]
fn a_class_of_two_words_stands_before_the_name() {
    awards(
        "en",
        &[
            "Third class Labour Medals were granted to Ada Brook and Tom Pell. The State’s first class Labour Order went to Kim Lind.",
        ],
        &["Third class Labour Medals: Ada Brook; Tom Pell", "first class Labour Order < State: Kim Lind"],
    );
}

#[test]
fn an_occasion_is_no_award() {
    awards(
        "en",
        &[
            "Sixteen officers were honoured at the Lisle Police District Awards. A total of 43 recipients will be presented with honours at the Burney medal presentation.",
        ],
        &[],
    );
}

#[test]
fn recipients_stand_behind_a_word_that_tells_them() {
    awards(
        "en",
        &[
            "The leaders receiving the Third Class Military Exploit Order this time include: General Tom Pell, Director of Politics; General Ada Brook, Deputy Chief.",
            "The officers who received the Lisle Medal were Kim Lind and Ian Moss.",
        ],
        &["Third Class Military Exploit Order: Tom Pell; Ada Brook", "Lisle Medal: Kim Lind; Ian Moss"],
    );
}

#[test]
fn whoever_signs_a_decision_gives() {
    awards(
        "en",
        &["President Tom Pell signed the decision to bestow the Gold Star Order upon General Secretary Kim Lind."],
        &["Gold Star Order < President: Kim Lind"],
    );
}

#[test]
fn who_gives_is_told_behind_the_last_of_a_row_or_once_for_a_ceremony() {
    awards(
        "en",
        &["Four generals were awarded the Exploit Order and the Homeland Order by President Tom Pell."],
        &["Exploit Order < President: 4 Individual", "Homeland Order < President: 4 Individual"],
    );
    awards(
        "en",
        &[
            "A ceremony was held on June 3 to present medals conferred by the Tarvan President.",
            "A second-class Labour Medal was presented to Ada Brook. Kim Lind will also be presented with the Friendship Medal.",
        ],
        &["second-class Labour Medal < Tarvan President: Ada Brook", "Friendship Medal < Tarvan President: Kim Lind"],
    );
}

#[test]
fn one_is_counted_beside_others() {
    awards(
        "en",
        &[
            "The leader handed over the Prime Minister’s certificates of merit to two collectives and an individual, and the MND’s certificates of merit to 14 collectives.",
        ],
        &[
            "certificates of merit < Prime Minister: 2 Collective; 1 Individual",
            "certificates of merit < MND: 14 Collective",
        ],
    );
}

#[test]
fn a_story_tells_who_makes_documents_of_a_kind() {
    documents(
        "en",
        &[
            "The UN Security Council on Monday adopted a resolution to extend the mandate of the mission until Oct. 31, 2027.",
            "Resolution 2857 was adopted by a vote of 14 in favour.",
        ],
        &["Resolution 2857 @ Security Council"],
    );
    documents(
        "en",
        &[
            "The documents issued by the Politburo are Resolution 59-NQ/TW on integration and Directive 21-CT/TW. The four Politburo resolutions were discussed. The Government passed a decree.",
        ],
        &["Resolution 59-NQ/TW @ Politburo", "Directive 21-CT/TW"],
    );
}

#[test]
fn a_class_in_brackets_belongs_to_the_name() {
    awards(
        "en",
        &[
            "General Vo Hai Lam presented the Fatherland Defense Order (second class) and the Dr. Ian Moss Medal to Ada Brook.",
        ],
        &["Fatherland Defense Order second class: Ada Brook", "Dr. Ian Moss Medal: Ada Brook"],
    );
}

#[test]
fn who_somebody_is_and_a_clause_before_get_nothing() {
    awards(
        "en",
        &[
            "Ada Brook, a standout with Lisle State University who once played for Windsor, won the Defender of the Year award.",
            "Kim Lind led the way, while Ian Moss, of North Village, claimed the Young Player of the Year award.",
            "Prof Julia Gale, of the Department of Applied Physics, and Queens’ College, received the Ross Medal and Lecture.",
            "Goalkeeper Matt Orwell set records. His average of 0.5 earned him the league's Golden Glove award.",
            "Also winning the Lisle Medal was Tom Pell.",
        ],
        &[
            "Defender of the Year: Ada Brook",
            "Young Player of the Year: Ian Moss",
            "Ross Medal and Lecture: Julia Gale",
            "Golden Glove: Matt Orwell",
            "Lisle Medal: Tom Pell",
        ],
    );
}

#[test]
fn an_unnamed_recipient_adds_nothing() {
    awards(
        "en",
        &[
            "A sergeant with Stone County was honored with the Medal of Valor. The Coast Guard Command presented certificates of merits to 25 groups and 35 individuals.",
        ],
        &["certificates of merits < Coast Guard Command: 25 Collective; 35 Individual"],
    );
}
