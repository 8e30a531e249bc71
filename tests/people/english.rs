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

#[test]
fn an_office_with_its_body_stands_right_before_a_name() {
    assert_people(
        "en",
        &[
            "Politburo member and Minister of National Defence General Luong Khac Hoa met Permanent Deputy Secretary of the provincial Party Committee Bui Thanh Long.",
            "Director of the Department of Culture, Sports and Tourism Nay Phe La thanked Minister of Health Assoc. Prof. Dr. Ngo Quang Thai.",
            "Chairwoman of the National Assembly's Committee for External Relations Le Thuy Duong and Chairman of Phuc Lam commune Hoang Van Diep came.",
            "Minister for Media Clodagh Mannion met Vietnamese Ambassador to Cuba Lam Thanh Binh and chief representative in Vietnam Shimizu Akira.",
        ],
        &[
            "General Luong Khac Hoa: Politburo member; Minister @ National Defence",
            "Bui Thanh Long: Permanent Deputy Secretary of the provincial Party Committee",
            "Nay Phe La: Director @ Department of Culture, Sports and Tourism",
            "[Assoc. Prof.] [Dr.] Ngo Quang Thai: Minister @ Health",
            "Le Thuy Duong: Chairwoman @ National Assembly's Committee for External Relations",
            "Hoang Van Diep: Chairman @ Phuc Lam commune",
            "Clodagh Mannion: Minister for Media",
            "Lam Thanh Binh: Vietnamese Ambassador to Cuba",
            "Shimizu Akira: chief representative @ Vietnam",
        ],
    );
}

#[test]
fn vietnamese_names_keep_their_order() {
    assert_people(
        "en",
        &[
            "Villager Vang Thi Mai and Tang Chi Hieu met Bill Tran Hoang at Ly Thuong Kiet street in Dien Bien Phu.",
            "The fair was held at Vo Van Kiet Avenue and Tran Hung Dao High School.",
        ],
        &["Vang Thi Mai: Villager", "Tang Chi Hieu", "Bill Tran Hoang"],
    );
}

#[test]
fn an_office_and_the_name_between_commas_belong_together() {
    assert_people(
        "en",
        &[
            "The Comptroller-General of Customs, Hadiza Bala-Kuta, was removed.",
            "The chairman of the council, the mayor of Bath and the vicar came.",
        ],
        &["Hadiza Bala-Kuta: Comptroller-General @ Customs"],
    );
}

#[test]
fn what_is_told_of_a_name_makes_it_a_persons() {
    assert_people(
        "en",
        &[
            "The board named Ingunn Haraldsdottir chief executive. Ivypearl Pettigrew, who guarded the crossing, and Emma Hill, 47, came.",
            "Article 9, submitted by Tesska Abramowicz, passed. Kvelda Ostrowe left. “No,” Ostrowe said.",
            "Officials signed Directive No. 18 and told Tuoi Tre that Norwel Minerals had approved Bill No. 9.",
        ],
        &[
            "Ingunn Haraldsdottir: chief executive",
            "Ivypearl Pettigrew",
            "Emma Hill",
            "Tesska Abramowicz",
            "Kvelda Ostrowe ×2",
        ],
    );
}

#[test]
fn a_body_told_by_its_kind_is_the_one_named_before() {
    assert_people(
        "en",
        &[
            "Tra Son General Hospital opened a ward. Tara Bell, director of the hospital, spoke.",
            "The company's chief executive, Rupert Maddox, left. Ada Hall, head of its library, stayed.",
        ],
        &[
            "Tara Bell: director @ Tra Son General Hospital",
            "Rupert Maddox: chief executive",
            "Ada Hall: head @ library",
        ],
    );
}

#[test]
fn a_plural_office_is_that_of_each() {
    assert_people(
        "en",
        &[
            "Politburo members Tran Cam Tu and Do Van Chien met council members Greg Stavros and Jo Bell.",
            "Sens. Roberta Lindqvist of Minnesota and Tom Abernathy of Missouri spoke. Retired Command Sgt. Maj. Luis Portillo sat.",
        ],
        &[
            "Tran Cam Tu: Politburo member",
            "Do Van Chien: Politburo member",
            "Greg Stavros: Council Member",
            "Jo Bell: Council Member",
            "Roberta Lindqvist: Sen.",
            "Tom Abernathy: Sen.",
            "Command Sgt. Maj. Luis Portillo",
        ],
    );
}

#[test]
fn who_is_replaced_held_the_office_told_before() {
    assert_people(
        "en",
        &[
            "The Secretariat has assigned Dinh Tien Luat to hold the position of Secretary of the Son La Provincial Party Committee.",
            "He replaces Cao Huy Hoang, who was appointed Deputy Minister of Home Affairs under Decision No. 1722.",
        ],
        &[
            "Dinh Tien Luat: Secretary of the Son La Provincial Party Committee",
            "Cao Huy Hoang: Secretary of the Son La Provincial Party Committee; Deputy Minister @ Home Affairs",
        ],
    );
}

#[test]
fn the_body_that_names_its_own_officers_is_theirs() {
    assert_people(
        "en",
        &[
            "Marlow Biotech plc today named Ingrid Castellanos as chief executive officer. She succeeds Sir Desmond Pryce.",
            "Pacific Crest Airlines on Tuesday appointed Lotte Verbruggen its chief financial officer. The City Council appointed Emma Hale city manager.",
            "Under decisions of the Minister of Public Security, Senior Colonel Tran Hong Phu, Director of the Police Department, was appointed Director of the Department of Traffic Police.",
        ],
        &[
            "Ingrid Castellanos: chief executive officer @ Marlow Biotech plc",
            "[Sir] Desmond Pryce: chief executive officer @ Marlow Biotech plc",
            "Lotte Verbruggen: chief financial officer @ Pacific Crest Airlines",
            "Emma Hale: city manager",
            "Senior Colonel Tran Hong Phu: Director @ Police Department; Director @ Department of Traffic Police",
        ],
    );
}

#[test]
fn two_given_names_may_share_a_surname() {
    assert_people(
        "en",
        &["The medal goes to sisters Ella and Grace Hargreave, who saw the Victoria and Albert Museum."],
        &["Ella Hargreave", "Grace Hargreave"],
    );
}

#[test]
fn places_and_trades_of_holidays_are_nobody() {
    assert_people(
        "en",
        &[
            "Will China follow? Frack Free Namibia marched in Des Moines. Walt Disney World and Orlando Holidays said so.",
            "They praised John Paul II. Commemorating crowds met Sen. Chris Murphy. George Bell, Sen. Ann Hale and violist Joan Petti came.",
        ],
        &["John Paul II", "Chris Murphy: Sen.", "George Bell", "Ann Hale: Sen.", "Joan Petti: violist"],
    );
}
