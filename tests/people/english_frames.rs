//! English: who is what, told by verbs, captions and bodies in front of an office.

use super::assert_people;

#[test]
fn a_verb_tells_what_somebody_is() {
    assert_people(
        "en",
        &[
            "Thandeka Zwane is the director of the Office of Rural Health. Orla Breen, who is also a trustee of the Marram Trust, sang.",
            "Lorcan Vance joined in 2011 and is now head of research at Pell Steel.",
            "The sister of Hanna Wirth is a nurse.",
        ],
        &[
            "Thandeka Zwane: director @ Office of Rural Health",
            "Orla Breen: trustee @ Marram Trust",
            "Lorcan Vance: head of research @ Pell Steel",
            "Hanna Wirth",
        ],
    );
}

#[test]
fn a_caption_tells_where_somebody_stands_before_the_office() {
    assert_people(
        "en",
        &["Ada Brook, left, director of the Marram Trust, with Kofi Larbi (right), chairman of Pell Steel."],
        &["Ada Brook: director @ Marram Trust", "Kofi Larbi: chairman @ Pell Steel"],
    );
}

#[test]
fn the_body_in_front_of_an_office_is_whole() {
    assert_people(
        "en",
        &[
            "State Board of Elections commissioner Ada Brook spoke. The Office of Rural Health's spokeswoman, Orla Breen, agreed.",
            "The work went to Joint Task Force 12 commander Kofi Larbi.",
        ],
        &[
            "Ada Brook: State Board of Elections commissioner",
            "Orla Breen: spokeswoman @ Office of Rural Health",
            "Kofi Larbi: Joint Task Force 12 commander",
        ],
    );
}

#[test]
fn abbreviations_and_numbers_belong_to_a_body() {
    assert_people(
        "en",
        &[
            "Ada Brook, commander of the U.S. Army Corps of Engineers, met Kofi Larbi, adjutant of No. 12 Squadron.",
            "Orla Breen, captain of Brill United in May, left.",
        ],
        &[
            "Ada Brook: commander @ U.S. Army Corps of Engineers",
            "Kofi Larbi: adjutant @ No. 12 Squadron",
            "Orla Breen: captain @ Brill United",
        ],
    );
}

#[test]
fn initials_and_joined_particles_begin_and_end_names() {
    assert_people(
        "en",
        &[
            "A.K. Banerjee met Consul General Yasmin al-Harbi. Minister for Rural Affairs Omar Field came with J. R. Whitcombe.",
            "The firm Frank Dorsey & Sons built it with 2nd Lt. Jean Amory.",
        ],
        &[
            "A.K. Banerjee",
            "Yasmin al-Harbi: Consul General",
            "Omar Field: Minister for Rural Affairs",
            "J. R. Whitcombe",
            "2nd Lt. Jean Amory",
        ],
    );
}

#[test]
fn a_promotion_gives_the_new_rank() {
    assert_people(
        "en",
        &[
            "Lt. Col. Ada Brook was promoted to colonel on Friday.",
            "Former Mayor Kofi Larbi met former Judge Orla Breen.",
        ],
        &["colonel Ada Brook", "Kofi Larbi: Former Mayor", "Orla Breen: former Judge"],
    );
}

#[test]
fn a_surname_that_is_a_trade_ends_a_member_of_a_list() {
    assert_people(
        "en",
        &["Councillors Victor White, Rajesh Carpenter and Hugo Short voted against it."],
        &["Victor White: Councillor", "Rajesh Carpenter: Councillor", "Hugo Short: Councillor"],
    );
}
