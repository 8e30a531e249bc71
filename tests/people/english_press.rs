//! People in English news of Vietnam and elsewhere: bodies with abbreviations, plurals, letters behind names, honorifics.

use super::assert_people;

#[test]
fn a_body_goes_on_behind_its_abbreviation() {
    assert_people(
        "en",
        &[
            "Attending were Defense Minister General Vo Quang Lam, Deputy Director of the General Department of Politics (GDP) Lieutenant General Le Hoai Nam, and Pavel Orsk, member of the Tarvan People’s Progress Party (TPPP) Central Committee and Governor of Lisle province.",
        ],
        &[
            "General Vo Quang Lam: Defense Minister",
            "Lieutenant General Le Hoai Nam: Deputy Director @ General Department of Politics",
            "Pavel Orsk: member of the Tarvan People’s Progress Party Central Committee; Governor @ Lisle province",
        ],
    );
}

#[test]
fn a_plural_with_its_body_is_shared_without_a_comma() {
    assert_people(
        "en",
        &[
            "The order went to Deputy Secretaries of the Lisle Party Committee Tran Van Hoan and Le Huu Dang. Professors Ada Brook, Kim Lind and Tom Pell spoke.",
        ],
        &[
            "Tran Van Hoan: Deputy secretary @ Lisle Party Committee",
            "Le Huu Dang: Deputy secretary @ Lisle Party Committee",
            "[Professor] Ada Brook",
            "[Professor] Kim Lind",
            "[Professor] Tom Pell",
        ],
    );
}

#[test]
fn letters_and_honorifics_bound_a_name() {
    assert_people(
        "en",
        &[
            "Assistant Commissioner Brett Lisle APM and Professor Pauline Baker CBE FREng FRS came. The Member for Northern Downs Mr Harold Pell said so.",
        ],
        &["Assistant Commissioner Brett Lisle", "[Professor] Pauline Baker", "Harold Pell: Member for Northern Downs"],
    );
}

#[test]
fn whoever_authorises_is_not_the_one_who_acts() {
    assert_people(
        "en",
        &[
            "Empowered by the Tarvan President and Prime Minister, Pavel Orsk, Governor of Lisle province, spoke. The Politburo met under the chair of Party General Secretary Nguyen Van Hoai.",
        ],
        &["Pavel Orsk: Governor @ Lisle province", "Nguyen Van Hoai: Party General Secretary"],
    );
}

#[test]
fn a_rank_told_with_the_whole_name_is_the_whole_rank() {
    assert_people(
        "en",
        &["The board congratulated General Truong. He gave the badge to Senior Lieutenant General Be Hoai Truong."],
        &["Senior Lieutenant General Be Hoai Truong ×2"],
    );
}

#[test]
fn letters_in_brackets_and_owners_stand_inside_an_office() {
    assert_people(
        "en",
        &[
            "Attending were National Assembly (NA) Chairwoman, Nguyen Thi Hoai; Head of the Party Central Committee’s Economic Commission, Le Van Binh; and Maj. Gen. Carl Lisle, commander, U.S. Special Operations Command Europe, who spoke.",
            "Authorised by the State President, Major General Vo Hai Lam gave the order.",
        ],
        &[
            "Nguyen Thi Hoai: National Assembly Chairwoman",
            "Le Van Binh: Head of the Party Central Committee’s Economic Commission",
            "Maj. Gen. Carl Lisle: commander @ U.S. Special Operations Command Europe",
            "Major General Vo Hai Lam",
        ],
    );
}

#[test]
fn whom_a_prize_went_to_is_somebody_and_a_club_is_nobody() {
    assert_people(
        "en",
        &[
            "The Best Defender award went to Javin Maynor; the Golden Boot and Player of the Year both went to Jorlan Henrick.",
            "Jolaine Marsden of Bolan FC was adjudged the Manager of the Year. Potters FC lost to Rangers FC.",
        ],
        &["Javin Maynor", "Jorlan Henrick", "Jolaine Marsden"],
    );
}

#[test]
fn a_field_and_a_body_are_told_apart() {
    assert_people(
        "en",
        &[
            "Joseph Lisle, Professor of Finance and Economics, Windsor University, met AIDS researcher Anthony Moss, anthropologist and primatologist Sarah Brook and engineer Wei Yang PhD.",
        ],
        &[
            "Joseph Lisle: Professor of Finance and Economics @ Windsor University",
            "Anthony Moss: AIDS researcher",
            "Sarah Brook: anthropologist and primatologist",
            "Wei Yang: engineer",
        ],
    );
}
