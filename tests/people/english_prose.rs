//! People in English prose: ranks, apposition, speakers, what only looks like a name.

use super::assert_people;

#[test]
fn english_offices_before_and_after() {
    assert_people(
        "en",
        &[
            "Mayor Denise Holloway-Pratt thanked Fire Chief Daniel Okafor. Jane Doe, director of the Harbor Museum, praised librarian Opal Whitaker. City Manager Paul Dzubak said Okafor would retire.",
        ],
        &[
            "Denise Holloway-Pratt: Mayor",
            "Daniel Okafor: Fire Chief ×2",
            "Jane Doe: director @ Harbor Museum",
            "Opal Whitaker: librarian",
            "Paul Dzubak: City Manager",
        ],
    );
}

#[test]
fn english_ranks_and_titles() {
    assert_people(
        "en",
        &[
            "Sr. Lt. Gen. Nguyen Tan Cuong, Deputy Minister of National Defence, met Dr. Amara Nwosu and Chief Petty Officer Wayne Tuala. Col. (retired) Henrik Sorel watched with Dame Philippa Rennick; Dame Philippa smiled.",
        ],
        &[
            "Sr. Lt. Gen. Nguyen Tan Cuong: Deputy Minister @ National Defence",
            "[Dr.] Amara Nwosu",
            "Chief Petty Officer Wayne Tuala",
            "Col. Henrik Sorel",
            "[Dame] Philippa Rennick ×2",
        ],
    );
}

#[test]
fn english_names_in_names_are_not_people() {
    assert_people(
        "en",
        &[
            "The council renamed Cesar Chavez Park and paved Dr. Martin Luther King Jr. Boulevard. The engineering firm Abbott Lindqvist won the Florence Abara Prize at New York University.",
        ],
        &[],
    );
}

#[test]
fn english_speakers_without_an_office() {
    assert_people(
        "en",
        &[
            "“I walk there,” said Gulnara Petrosyan. Tomasz Wieczorek, 45, disagreed, and Emily Carter wept. Carter had come early.",
        ],
        &["Gulnara Petrosyan", "Tomasz Wieczorek", "Emily Carter ×2"],
    );
}

#[test]
fn english_apposition() {
    assert_people(
        "en",
        &[
            "The Police Commissioner, Anjali Ratnam, presented the medal. The mayor on behalf of the State President, Maj. Gen. Ilse Kohl, spoke to Ambassador Marit Solberg-Lien of Norway.",
        ],
        &["Anjali Ratnam: Police Commissioner", "Maj. Gen. Ilse Kohl", "Marit Solberg-Lien: Ambassador @ Norway"],
    );
}

#[test]
fn english_lists_ships_trades_and_degrees() {
    assert_people(
        "en",
        &[
            "Three students — Amara Nwosu, Benzi Feldkamp and Thuy-Linh Tran — spoke. The frigate Admiral Juan Cabrera lay beside the trawler Sister Maria Teresa, and three men were pulled aboard the Margaret Chase.",
            "The prize went to lobsterman Emmet Thibaud. Petty Officer 2nd Class Dario Fuentes and Petty Officer Ha-yun Seo watched as Chaplain (Capt.) Moses Adebayo prayed. Colonel Doan Ngoc Tu, M.D., director of Military Hospital 17B, left.",
        ],
        &[
            "Amara Nwosu",
            "Benzi Feldkamp",
            "Thuy-Linh Tran",
            "Emmet Thibaud: lobsterman",
            "Petty Officer 2nd Class Dario Fuentes",
            "Petty Officer Ha-yun Seo",
            "Capt. Moses Adebayo: Chaplain",
            "Colonel Doan Ngoc Tu: director @ Military Hospital 17B",
        ],
    );
}

#[test]
fn english_offices_apposed_shared_and_followed_by_a_portfolio() {
    assert_people(
        "en",
        &[
            "Port Harrow's mayor, Josephine Adeyemi-Clarke, thanked the representative of Ghana, Kofi Anan Boateng, and Superintendent Raj Dhillon of Port Harrow Police. Smith's lawyer, Ann Lee, left.",
            "Senators Marcia Bell, D-Ohio, and Todd Crane, R-Iowa, met Constables Petra Lind and Tom Reyes. Two firefighters, Amy Cole and Ben Hart, waited.",
            "Deputy Minister of Foreign Affairs Lê Anh Thư received Ambassador Extraordinary and Plenipotentiary of Japan to Việt Nam Yamada Takio and Mary Osei, vice-rector of Kyoto Women's University.",
            "Georgia Gov. Brian Kemp stayed away.",
        ],
        &[
            "Josephine Adeyemi-Clarke: mayor @ Port Harrow",
            "Kofi Anan Boateng: representative @ Ghana",
            "Raj Dhillon: Superintendent @ Port Harrow Police",
            "Ann Lee: lawyer",
            "Marcia Bell: Senator",
            "Todd Crane: Senator",
            "Constable Petra Lind",
            "Constable Tom Reyes",
            "Amy Cole: firefighter",
            "Ben Hart: firefighter",
            "Lê Anh Thư: Deputy Minister @ Foreign Affairs",
            "Yamada Takio: Ambassador Extraordinary and Plenipotentiary of Japan to Việt Nam",
            "Mary Osei: vice-rector @ Kyoto Women's University",
            "Brian Kemp: Georgia Gov.",
        ],
    );
}

#[test]
fn english_offices_told_by_verbs_and_shared_bodies() {
    assert_people(
        "en",
        &[
            "Ann Lee, now an assistant principal at Elk High, spoke. Rep. Andre Maddox, who chairs the Energy Committee, left. Rear Admiral Tom Cole, Commander of Naval Region 6, and Colonel Joe Hart, its Political Commissar, came. Ben Shaw, who chairs nothing, did not.",
            "Former Wolves quarterback Tom Gale, swimmer Annika Borg and Leeds-born striker Mark Reed came with Cabinet member for highways Cllr Peter Moss. Sinead Walsh TD and Helen Cross OBE spoke.",
        ],
        &[
            "Ann Lee: assistant principal @ Elk High",
            "Andre Maddox: Rep.; chair @ Energy Committee",
            "Rear Admiral Tom Cole: Commander @ Naval Region 6",
            "Colonel Joe Hart: Political Commissar @ Naval Region 6",
            "Ben Shaw",
            "Tom Gale: Former Wolves quarterback",
            "Annika Borg: swimmer",
            "Mark Reed: Leeds-born striker",
            "Peter Moss: Cabinet member for highways; Cllr",
            "Sinead Walsh: TD",
            "Helen Cross",
        ],
    );
}

#[test]
fn captains_of_teams_hold_no_rank() {
    assert_people("en", &["Captain Tom Gale scored two goals. His coach wept."], &["Tom Gale: Captain"]);
    assert_people("en", &["Captain Tom Gale led the company to the hill."], &["Captain Tom Gale"]);
    let mixed = "Captain Tom Gale and Colonel Joe Hart scored two goals, and the coach wept.";
    assert_people("en", &[mixed], &["Captain Tom Gale", "Colonel Joe Hart"]);
}

#[test]
fn english_offices_handed_on_and_of_letters() {
    assert_people(
        "en",
        &[
            "Chief Financial Officer Bettina Kruse will step down, and Desmond Achebe, currently treasurer at Union Freight, will succeed her. WHO Director-General Tom Abreu left. Who knew?",
            "The Archdeacon of Lindsey, the Venerable Marcus Thwaite, is to be the next Bishop of Ripley.",
            "Canara Union Bank appointed Smt. Rukmini Hegde as its managing director and CEO.",
            "Joe Hart, Politburo member and head of the Energy Commission, met Ann Lee, Labour Hero and former director of Hue Central Hospital.",
            "The law was challenged by the Reading Coalition, whose president, Sheila Oduya, wept. MP Nadia Iqbal, who chairs the Commons standards committee, and Navy Secretary Del Hargrove spoke.",
        ],
        &[
            "Bettina Kruse: Chief Financial Officer",
            "Desmond Achebe: treasurer @ Union Freight; Chief Financial Officer",
            "Tom Abreu: WHO Director-General",
            "[Venerable] Marcus Thwaite: Archdeacon @ Lindsey; Bishop @ Ripley",
            "Rukmini Hegde: managing director @ Canara Union Bank; CEO @ Canara Union Bank",
            "Joe Hart: Politburo member; head @ Energy Commission",
            "Ann Lee: former director @ Hue Central Hospital",
            "Sheila Oduya: president @ Reading Coalition",
            "Nadia Iqbal: MP; chair @ Commons standards committee",
            "Del Hargrove: Navy Secretary",
        ],
    );
}

#[test]
fn english_bodies_that_elect_their_own_and_successors_named_behind() {
    assert_people(
        "en",
        &[
            "The People's Council of Kerr City elected Joe Hart, Deputy Secretary of the municipal Party Committee, as its chairman. Ann Lee, a teacher at Elm School in Kent, wept.",
            "Sir Tom Vane is to stand down as director of the Ashmore Museum. He will be succeeded by Dr Ida Cole.",
        ],
        &[
            "Joe Hart: Deputy Secretary of the municipal Party Committee; chairman @ People's Council of Kerr City",
            "Ann Lee: teacher @ Elm School",
            "[Sir] Tom Vane: director @ Ashmore Museum",
            "[Dr] Ida Cole: director @ Ashmore Museum",
        ],
    );
}

#[test]
fn an_honour_of_the_year_is_no_office() {
    assert_people(
        "en",
        &[
            "Deputy Tonya Birdsong was named Officer of the Year. Seaman First Class Benito Alvarado was named captain of the team.",
        ],
        &["Tonya Birdsong: Deputy", "Seaman First Class Benito Alvarado: captain @ team"],
    );
}
