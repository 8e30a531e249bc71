//! People in English news prose: offices with the bodies in front of them, owners, sentences that open with an office.

use super::assert_people;

#[test]
fn a_sentence_opens_with_an_office_and_the_name_behind_a_comma() {
    assert_people(
        "en",
        &[
            "Minister of Natural Resources, Tumelo Khati, would not confirm it. Former area councillor, Palesa Ntho, said they had tried.",
            "After the works, Regional Commissioner of Lindane, Asumpta Mrema says the lamps stay. The head of Pell Rail's engineering centre of excellence, Zubair Anwarul, says no.",
        ],
        &[
            "Tumelo Khati: Minister @ Natural Resources",
            "Palesa Ntho: Former area councillor",
            "Asumpta Mrema: Regional Commissioner @ Lindane",
            "Zubair Anwarul: head @ Pell Rail's engineering centre of excellence",
        ],
    );
}

#[test]
fn what_owns_an_office_stands_before_it() {
    assert_people(
        "en",
        &[
            "China's President Wei Pell met Tarvania's prime minister, Jean Moulin. Ostrava’s mayor, Ada Brook, and South Africa's minister of electricity, Sipho Dlamini, sat with Israel's chief military spokesperson, Rear Admiral Dan Hagai.",
            "Indeed Canada's senior economist Brendon Lisle watched. Doe's spokesman, Karl Lind, did not.",
        ],
        &[
            "Wei Pell: President @ China",
            "Jean Moulin: prime minister @ Tarvania",
            "Ada Brook: mayor @ Ostrava",
            "Sipho Dlamini: minister of electricity @ South Africa",
            "Rear Admiral Dan Hagai: chief military spokesperson @ Israel",
            "Brendon Lisle: senior economist @ Indeed Canada",
            "Karl Lind: spokesman",
        ],
    );
}

#[test]
fn a_body_in_front_of_several_offices_is_that_of_all() {
    assert_people(
        "en",
        &[
            "TD Economics director and senior economist Andrew Hench said so. Royce Mendel, Larder Economics managing director and head of macro strategy, was more cautious.",
            "Ada Brook, a systems engineer and vice-rector at the Lisle Technology University, left with Kim Lind, Head of Sales and Customer Services at Ocean Travel.",
        ],
        &[
            "Andrew Hench: director @ TD Economics; senior economist @ TD Economics",
            "Royce Mendel: managing director @ Larder Economics; head of macro strategy @ Larder Economics",
            "Ada Brook: systems engineer; vice-rector @ Lisle Technology University",
            "Kim Lind: Head of Sales and Customer Services @ Ocean Travel",
        ],
    );
}

#[test]
fn bodies_go_on_behind_for_on_and_a_kind() {
    assert_people(
        "en",
        &[
            "Matthew Levin, senior fellow at the Lisle Institute for Near East Policy, sat beside Belinda Kohl, a China analyst at the Centre for Research on Energy and Clean Air.",
            "Lina Hart, an expert on the conflict at U.K. think-tank Chatwood House, joined in March 2020.",
        ],
        &[
            "Matthew Levin: senior fellow @ Lisle Institute for Near East Policy",
            "Belinda Kohl: China analyst @ Centre for Research on Energy and Clean Air",
            "Lina Hart: expert on the conflict @ Chatwood House",
        ],
    );
}

#[test]
fn who_speaks_behind_a_comma_is_somebody_else() {
    assert_people(
        "en",
        &[
            "After a meeting with Secretary General Mark Ruiter, the US President said no. The Nato chief at the time, Jens Stolt, said yes. Rebecca Cook is a neighbour of Leeds City midfielder Phil Fodor.",
        ],
        &[
            "Mark Ruiter: Secretary General",
            "Jens Stolt: Nato chief",
            "Rebecca Cook",
            "Phil Fodor: Leeds City midfielder",
        ],
    );
}

#[test]
fn a_form_of_address_is_the_office_told_before() {
    assert_people(
        "en",
        &[
            "Tarvanian President Ada Kohl met Utah senator Jon Lister. President Kohl and Sen. Lister left. Deputy Director Kim Lind came; Director Lind had been promoted. Ex-premier Leo Jonas and ex-President Jane Doe stayed.",
        ],
        &[
            "Ada Kohl: Tarvanian President ×2",
            "Jon Lister: Utah senator ×2",
            "Kim Lind: Deputy Director; Director ×2",
            "Leo Jonas: Ex-premier",
            "Jane Doe: ex-President",
        ],
    );
}

#[test]
fn plurals_with_what_they_are_of_are_no_lists() {
    assert_people(
        "en",
        &[
            "Residents of Ha Tuke, Ha Lephane and Mokone live in fear. Russian politicians and Donald Trumbull Jr wrote back. Former Nato chiefs met.",
            "Leeds’s sporting directors, Paul Winsley and Laura Stewart, hired architects John and Donald Parker. Samson Moke from the Vaal Justice Alliance says so. Saphina Ndara is a mother of two.",
        ],
        &[
            "Donald Trumbull Jr",
            "Paul Winsley: sporting director @ Leeds",
            "Laura Stewart: sporting director @ Leeds",
            "John Parker: architect",
            "Donald Parker: architect",
            "Samson Moke",
            "Saphina Ndara",
        ],
    );
}

#[test]
fn offices_of_fields_and_lists_of_guests() {
    assert_people(
        "en",
        &[
            "Finance Director Nate Reinholt, Director of Public Works Dorran Coate, Police Chief Tim Gannet, and Mary Mullet came.",
            "Attending was Secretary of the Party Central Committee and Head of the Lisle Commission for Mass Mobilization, Bui Thi Minh Hoa; Deputy Prime Minister Vu Duc Dam; Chief Executive Officer of Pell Technology Company, Vu Gia Luyen.",
            "Coast Guard Capt. Richard “Tony” Hahn relieved Capt. Sam Reach as commanding officer of Sector/Air Station Pell. Marine Corps Lt. Gen. Ada Quill sat by.",
        ],
        &[
            "Nate Reinholt: Finance Director",
            "Dorran Coate: Director of Public Works",
            "Tim Gannet: Police Chief",
            "Mary Mullet",
            "Bui Thi Minh Hoa: Secretary of the Party Central Committee; Head @ Lisle Commission for Mass Mobilization",
            "Vu Duc Dam: Deputy Prime Minister",
            "Vu Gia Luyen: Chief Executive Officer @ Pell Technology Company",
            "Capt. Richard “Tony” Hahn: commanding officer @ Sector/Air Station Pell",
            "Capt. Sam Reach: commanding officer @ Sector/Air Station Pell",
            "Lt. Gen. Ada Quill",
        ],
    );
}

#[test]
fn plurals_of_a_body_serve_their_list_and_councils_have_members() {
    assert_people(
        "en",
        &[
            "He visited former Heads of the City Party Committee's Commission for Mass Mobilization, Doan Thi Huong and Nguyen Van Ranh. Minister of Public Security General To Lan and late Chairman of Council of Ministers Pham Van Hung were named.",
            "Pell Air has named current chairman, David L. Calhoun, as chief executive officer. Ada Brook resigned from her positions as Chief Executive Officer and left.",
            "Pham Ngoc Quang, Chairman of provincial people's committee, came. The board is promoting Deputy Director Kim Lind to director of the museum.",
        ],
        &[
            "Doan Thi Huong: former head @ City Party Committee's Commission for Mass Mobilization",
            "Nguyen Van Ranh: former head @ City Party Committee's Commission for Mass Mobilization",
            "General To Lan: Minister @ Public Security",
            "Pham Van Hung: Chairman @ Council of Ministers",
            "David L. Calhoun: current chairman; chief executive officer @ Pell Air",
            "Ada Brook: Chief Executive Officer",
            "Pham Ngoc Quang: Chairman @ provincial people's committee",
            "Kim Lind: Deputy Director; director @ museum",
        ],
    );
}

#[test]
fn awards_and_verbs_of_headlines_are_nobody() {
    assert_people(
        "en",
        &[
            "President Ada Kohl Confers Eight Lindane Chakras",
            "The Chief of Staff Commendation Medals were given to 1st Lt. Julius Mara PAF and SCPO Mario Vass.",
        ],
        &["Ada Kohl: President", "1st Lt. Julius Mara", "SCPO Mario Vass"],
    );
}
