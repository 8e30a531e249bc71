//! English acts: votes told around a document, bodies that the lists know in lower case, honours in the name of the state.

use super::{awards, documents};

#[test]
fn the_day_of_a_vote_may_stand_behind_the_document() {
    documents(
        "en",
        &[
            "The Security Council adopted resolution 2719 (2023) on Wednesday by 13 votes.",
            "Gov. Ramona Sorrell signed Assembly Bill 318 on Friday, requiring meters.",
        ],
        &["Resolution 2719 (2023) (2024-05-15) @ Security Council", "Assembly Bill 318 (2024-05-17)"],
    );
    documents("en", &["The law firm cited Ordinance 77, effective on Tuesday."], &["Ordinance 77"]);
}

#[test]
fn bodies_in_lower_case_and_their_members_adopt() {
    documents(
        "en",
        &[
            "Harlan County commissioners on Monday approved Ordinance 2024-07, which bans culverts. Members also approved Resolution 24-19.",
            "The Brighton Falls school board voted 5-2 Tuesday to adopt Policy 5137 and Bylaw 14-2.",
            "Directive No. 32-CT/TW of the Party Central Committee's Secretariat followed Council Regulation (EC) No 1224/2009.",
        ],
        &[
            "Ordinance 2024-07 (2024-05-20) @ Harlan County commissioners",
            "Resolution 24-19 (2024-05-20) @ Harlan County commissioners",
            "Policy 5137 (2024-05-14) @ Brighton Falls school board",
            "Bylaw 14-2 (2024-05-14) @ Brighton Falls school board",
            "Directive 32-CT/TW @ Party Central Committee's Secretariat",
            "Regulation 1224/2009 @ Council",
        ],
    );
}

#[test]
fn honours_go_to_counted_people_that_no_list_knows() {
    awards(
        "en",
        &[
            "The State President has conferred the title “Meritorious Artisan” on 21 folk artists of Dak Lua province.",
            "Colonel Tom Hale pinned the Peacekeeping Merit insignia on 12 officers.",
            "Emma Hale was a nurse. In 1987 she was awarded the Royal Red Cross for service and the 75-year Party membership badge.",
        ],
        &[
            "Meritorious Artisan < State President: 21 Individual",
            "Peacekeeping Merit insignia: 12 Individual",
            "Royal Red Cross: Emma Hale",
            "75-year Party membership badge: Emma Hale",
        ],
    );
}

#[test]
fn an_honour_called_after_an_office_is_given_by_who_holds_it() {
    awards(
        "en",
        &[
            "The Police Commissioner, Anjali Ratnam, presented the Commissioner's Commendation to Petra Lind.",
            "Governor Raj Acharya presented the President's Police Medal to Asha Gill.",
            "Tom Hale and Ann Lee received certificates of merit from the General Department of Politics.",
            "Captain Joe Bell drowned. He was posthumously promoted to Major and awarded the Bravery Order by the State President.",
        ],
        &[
            "Commissioner's Commendation < Police Commissioner: Petra Lind",
            "President's Police Medal: Asha Gill",
            "certificates of merit < General Department of Politics: Tom Hale; Ann Lee",
            "Bravery Order < State President: Joe Bell",
        ],
    );
}

#[test]
fn an_award_named_before_is_given_again() {
    awards(
        "en",
        &[
            "The President has awarded the Labour Order, third class, to two teachers of Hue High School.",
            "Mayor Ann Lee presented the orders to teachers Tom Gale and Joe Hart. The order of speakers was changed.",
            "Trooper Ben Cole was posthumously awarded the State Police Medal of Valor. His widow, Kate Cole, accepted the medal. The award ceremony was held at noon.",
            "Thirty others received the Emergency Medal for service, among them Dot Hale. Ada Quill was made a Companion of the Order of Wend, as was the novelist Sir Hugh Penn.",
        ],
        &[
            "Labour Order, third class < President: Tom Gale; Joe Hart",
            "State Police Medal of Valor: Ben Cole",
            "Emergency Medal: 30 Individual; Dot Hale",
            "Companion of the Order of Wend: Ada Quill; Hugh Penn",
        ],
    );
}

#[test]
fn units_told_by_their_kind_and_officials_counted_receive() {
    awards(
        "en",
        &[
            "Naval Region 6 marked its day. The region was honoured with the Feat-of-Arms Order, first class. Its Brigade 158 received the Unity Shield.",
            "Ann Lee presented the Friendship Medal to Tom Gale and two other Lao officials.",
            "Swimmer Annika Borg was inducted into the Great Lakes Sports Hall of Fame. A British Empire Medal goes to Joe Hart.",
        ],
        &[
            "Feat-of-Arms Order, first class: Naval Region 6",
            "Unity Shield: Brigade 158",
            "Friendship Medal: Tom Gale; 2 Individual",
            "Great Lakes Sports Hall of Fame: Annika Borg",
            "British Empire Medal: Joe Hart",
        ],
    );
}

#[test]
fn members_vote_for_the_body_that_the_page_names() {
    documents(
        "en",
        &[
            "Members voted 5-2 to approve Ordinance 2024-08. Mayor Ann Lee signed Ordinance 2024-09.",
            "The Marlow City Council also adopted Resolution 24-15.",
        ],
        &[
            "Ordinance 2024-08 @ Marlow City Council",
            "Ordinance 2024-09 @ Mayor",
            "Resolution 24-15 @ Marlow City Council",
        ],
    );
    documents(
        "en",
        &["Prime Minister Tran Dinh Khai has signed Official Dispatch No. 612/CD-TTg, dated July 25, 2022."],
        &["Official Dispatch 612/CD-TTg (2022-07-25) @ Prime Minister"],
    );
}

#[test]
fn who_received_is_told_in_the_next_sentence_or_opens_the_sentence() {
    awards(
        "en",
        &[
            "A paramedic who saved a farmer has been given the Royal Humane Society's Bronze Medal. Gemma Hall, 34, wept. A panel will meet.",
            "Thang Loi Steel JSC was presented with the Unity Order. Sixty-three members received the Peace Medal.",
            "The Cricket Board gave the Colonel C.K. Nayudu Award to Joe Hart. Ann Lee won the award for the best bowler. The club received the Government's Emulation Flag.",
        ],
        &[
            "Bronze Medal < Royal Humane Society: Gemma Hall",
            "Unity Order: Thang Loi Steel JSC",
            "Peace Medal: 63 Individual",
            "Colonel C.K. Nayudu Award < Cricket Board: Joe Hart",
            "Emulation Flag < Government: The club",
        ],
    );
}

#[test]
fn what_a_vote_decided_stands_in_the_next_sentence() {
    documents(
        "en",
        &[
            "The Ardmore City Council voted 6-1 Friday to censure Ann Lee. Resolution 2023-88 bars her from posts.",
            "The Parliamentary Assembly, in its Resolution 2483 (2023), had asked for more. Ann Lee wept. Resolution 2023-90 is older.",
        ],
        &[
            "Resolution 2023-88 (2024-05-17) @ Ardmore City Council",
            "Resolution 2483 (2023) @ Parliamentary Assembly",
            "Resolution 2023-90 @ Ardmore City Council",
        ],
    );
}

#[test]
fn a_director_takes_in_hand_what_a_hospital_was_given() {
    awards(
        "en",
        &[
            "Military Hospital 110 was honoured with the Defence Order, third class. Ann Lee, its director, received the order from Joe Hart.",
            "The General Department of Vietnam Customs decided to award a certificate of merit to Tom Gale of the Hue Port Branch. The Prime Minister sent a letter of commendation to the branch and the family.",
            "The Peace Prize was presented to six collectives and ten individuals. Among the recipients is Ida Cole. Rower Ben Cole collected his MBE.",
        ],
        &[
            "Defence Order, third class: Military Hospital 110",
            "certificate of merit < General Department of Vietnam Customs: Tom Gale",
            "letter of commendation < Prime Minister: Hue Port Branch",
            "Peace Prize: 6 Collective; 10 Individual; Ida Cole",
            "MBE: Ben Cole",
        ],
    );
}

#[test]
fn a_vote_told_in_the_paragraph_before_and_who_acts_by_adopting() {
    documents(
        "en",
        &[
            "The City Council voted 5-2 Friday to limit rentals.",
            "Ordinance No. 1187 replaces a moratorium. Gov. Ines Whitlock declared an emergency under Executive Order 2024-09.",
            "The Security Council, meeting next door, extended the mandate by adopting resolution 2502 (2024). Ann Lee read Executive Order 12.",
        ],
        &[
            "Ordinance 1187 (2024-05-17) @ City Council",
            "Executive Order 2024-09 @ Gov.",
            "Resolution 2502 (2024) (2024-05-17) @ Security Council",
            "Executive Order 12",
        ],
    );
}

#[test]
fn a_number_follows_its_word_and_an_owner_stands_before() {
    documents(
        "en",
        &[
            "The plan follows Ordinance no. 14-36 of the Kelburn Town Council, dated Oct. 18, 2017.",
            "It cites the Politburo's Resolution No.18-NQ/TW and Resolution No.19-NQ/TW.",
            "Pay rises under Resolution 14/2024/NQ-HDND, which the provincial People's Council adopted on May 3, 2024.",
            "House Bill 1983 would ban billboards.",
        ],
        &[
            "Ordinance 14-36 (2017-10-18) @ Kelburn Town Council",
            "Resolution 18-NQ/TW @ Politburo",
            "Resolution 19-NQ/TW @ Politburo",
            "Resolution 14/2024/NQ-HDND (2024-05-03) @ provincial People's Council",
            "House Bill 1983",
        ],
    );
}

#[test]
fn apostrophes_as_printed_and_bodies_of_a_province() {
    documents(
        "en",
        &[
            "Pay rises under Resolution No. 31/2025/NQ-HDND, adopted by the Vinh Lam People’s Council on May 3, 2024.",
            "The Ministry of Health’s Circular No. 7/2024/TT-BYT follows. Decision No. 88/QD-BCA was signed by the Minister on May 6, 2024.",
        ],
        &[
            "Resolution 31/2025/NQ-HDND (2024-05-03) @ Vinh Lam People’s Council",
            "Circular 7/2024/TT-BYT @ Ministry of Health",
            "Decision 88/QD-BCA (2024-05-06) @ Minister of Public Security",
        ],
    );
    awards(
        "en",
        &[
            "The Chairman of the Vinh Lam People’s Committee awarded certificates of merit to 46 athletes.",
            "The Order was held up. The State President’s Labour Order, second class, was presented to Brigade 5.",
        ],
        &[
            "certificates of merit < Chairman of the Vinh Lam People’s Committee: 46 Individual",
            "Labour Order, second class < State President: Brigade 5",
        ],
    );
}

#[test]
fn clauses_behind_a_document_tell_who_made_it_and_when() {
    documents(
        "en",
        &[
            "The Security Council met on Friday. It follows Resolution 14/NQ-CP of January 6, 2024 and Resolution 15/NQ-CP, which was issued on February 10 of the same year.",
            "It rescinds Executive Order 2019-22, which her predecessor signed on Aug. 5, 2019.",
            "By resolution 2861 (2024), adopted by a vote of 13 in favour to none against, the Security Council kept the mission.",
            "The Academy's Council changed the rules by Resolution 2024/14, passed on 6 May 2024.",
            "The awards were notified by the King's Secretariat in Gazette Notification No. 14-Pres/2024 dated May 1, 2024.",
            "Both honours came by Decision No. 93/QD-CTN and by Decision No. 94/QD-CTN, both of May 2, 2024.",
            "He cites report A10-0147/2024 and proposal COM(2021) 563.",
        ],
        &[
            "Resolution 14/NQ-CP (2024-01-06) @ Government",
            "Resolution 15/NQ-CP (2024-02-10) @ Government",
            "Executive Order 2019-22 (2019-08-05)",
            "Resolution 2861 (2024) (2024-05-17) @ Security Council",
            "Resolution 2024/14 (2024-05-06) @ Academy's Council",
            "Gazette Notification 14-Pres/2024 (2024-05-01) @ King's Secretariat",
            "Decision 93/QD-CTN (2024-05-02) @ State President",
            "Decision 94/QD-CTN (2024-05-02) @ State President",
            "Report A10-0147/2024",
            "Proposal COM(2021) 563",
        ],
    );
}

#[test]
fn who_lets_another_give_and_who_gets_it_behind_a_clause() {
    awards(
        "en",
        &[
            "Ambassador Ruth Palmer handed over the Friendship Medal to Tom Gale. Acting under the State President's authorisation, she thanked him.",
            "Ida Cole, Vice President of the Lindmere Sailing Union, presented the union's commemorative medal to Ada Brook, who was 29, and to Ian Moss, who had turned 22.",
            "The Shipbuilding Corporation added certificates of merit for 11 production teams and 38 workers.",
            "The Marram Prize went to Port Alder Search and Rescue.",
        ],
        &[
            "Friendship Medal < State President: Tom Gale",
            "commemorative medal < Lindmere Sailing Union: Ada Brook; Ian Moss",
            "certificates of merit < Shipbuilding Corporation: 11 Collective; 38 Individual",
            "Marram Prize: Port Alder Search and Rescue",
        ],
    );
}

#[test]
fn parts_of_lists_behind_semicolons_and_bodies_with_numbers() {
    awards(
        "en",
        &[
            "Lifesaving Awards went to Ida Cole, who pulled a kayaker from a dam; to pilot Tom Gale; and to five seasonal park workers.",
            "The Ministry of Health, for its part, gave Certificates of Merit to the maintenance team of Hill Waterworks.",
            "Gen. Ian Moss awarded the Unit Citation to 11 Engineer Regiment and 162 Field Hospital.",
            "Diplomas of Honour were handed to three clubs and nine volunteers.",
        ],
        &[
            "Lifesaving Awards: Ida Cole; Tom Gale; 5 Individual",
            "Certificates of Merit < Ministry of Health: maintenance team of Hill Waterworks",
            "Unit Citation: 11 Engineer Regiment; 162 Field Hospital",
            "Diplomas of Honour: 3 Collective; 9 Individual",
        ],
    );
    documents(
        "en",
        &["The list was issued by the King's Secretariat vide Notification No. 14-Pres/2024. Opinion NAT/951 is new."],
        &["Notification 14-Pres/2024 @ King's Secretariat", "Opinion NAT/951"],
    );
}
