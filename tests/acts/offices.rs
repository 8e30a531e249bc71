//! Offices and bodies that give, and those of them who only hand over.

use super::{award, awards, below, read};

#[test]
fn who_holds_the_ceremony_need_not_give() {
    awards(
        "vi",
        &[
            "Bộ Tư lệnh Vùng 9 tổ chức lễ trao tặng Huân chương Lao động.",
            "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trạm Ra đa 40.",
            "Lễ đón nhận Huân chương Lao động hạng Ba của Trạm Ra đa 40.",
        ],
        &["Huân chương Lao động hạng Ba < Chủ tịch nước: Trạm Ra đa 40"],
    );
}

#[test]
fn english_hands_stand_behind_from_and_by() {
    let prose = read(
        "en",
        &[
            "Sgt. Daniel Ruiz received the Bronze Star from Maj. Gen. Ellen Korb for pulling a driver from a canal.",
            "The Golden Oak Award was won by Dr. Paul Lindqvist. Dr. Anna Moreau received the Steel Medal from the Institute of Process Engineers.",
        ],
    );
    let found: Vec<String> = prose.awards.iter().map(award).collect();
    assert_eq!(
        found,
        [
            "Bronze Star: Daniel Ruiz",
            "Golden Oak Award: Paul Lindqvist",
            "Steel Medal < Institute of Process Engineers: Anna Moreau",
        ]
    );
    assert_eq!(prose.awards[0].presenters, ["Ellen Korb"]);
    assert_eq!(prose.awards[0].reason.as_deref(), Some("pulling a driver from a canal"));
}

#[test]
fn a_chief_confers_and_a_deputy_hands_over() {
    awards(
        "vi",
        &["Chủ tịch UBND tỉnh Lê Văn Toản tặng Giấy khen 3 tập thể."],
        &["Giấy khen < Chủ tịch UBND tỉnh: 3 Collective"],
    );
    awards("vi", &["Phó Chủ tịch UBND tỉnh Lê Văn Toản tặng Giấy khen 3 tập thể."], &["Giấy khen: 3 Collective"]);
    awards("vi", &["Chủ tịch UBND tỉnh Lê Văn Toản trao Giấy khen cho 3 tập thể."], &["Giấy khen: 3 Collective"]);
}

#[test]
fn an_office_alone_gives_what_is_called_its_own() {
    awards(
        "en",
        &["Amy Holt was presented with the Prime Minister's Certificate of Merit."],
        &["Certificate of Merit < Prime Minister: Amy Holt"],
    );
    awards(
        "en",
        &["Amy Holt was presented with last year's Certificate of Merit."],
        &["Certificate of Merit: Amy Holt"],
    );
}

#[test]
fn several_give_together() {
    awards(
        "vi",
        &[
            "Chi đoàn xã Tân Lập được Trung ương Đoàn và Bộ Công an tặng Bằng khen.",
            "Tại Hội nghị, UBND tỉnh, Sở Y tế và Báo Hà Nam tặng Giấy khen cho ông Lê Văn Sáu.",
            "Tại lễ trao giải của Sở Y tế và Báo Hà Nam, Ban Tổ chức trao giải Nhất cho bà Hà Thị Én.",
        ],
        &[
            "Bằng khen < Trung ương Đoàn và Bộ Công an: Chi đoàn xã Tân Lập",
            "Giấy khen < UBND tỉnh, Sở Y tế và Báo Hà Nam: Lê Văn Sáu",
            "giải Nhất < Ban Tổ chức: Hà Thị Én",
        ],
    );
}

#[test]
fn who_gives_need_not_be_on_a_list() {
    awards(
        "vi",
        &[
            "Sáng 5/3, Giáo hội Phật giáo tỉnh Hà Tây tặng Bằng tuyên dương cho Ban Trị sự huyện.",
            "Dịp này, Thủ trưởng Binh chủng gửi Thư khen Trạm Ra đa 61.",
            "UBND tỉnh Bà Rịa Đông tặng Cờ thi đua cho Đồn Biên phòng 5.",
            "Hội nghị cũng trao Kỷ niệm chương “Vì sự nghiệp thi đua” cho 4 đồng chí.",
        ],
        &[
            "Bằng tuyên dương < Giáo hội Phật giáo tỉnh Hà Tây: Ban Trị sự huyện",
            "Thư khen < Thủ trưởng Binh chủng: Trạm Ra đa 61",
            "Cờ thi đua < UBND tỉnh Bà Rịa Đông: Đồn Biên phòng 5",
            "Kỷ niệm chương “Vì sự nghiệp thi đua”: 4 Individual",
        ],
    );
}

#[test]
fn an_officer_hands_over_and_decisions_name_who_gives() {
    awards(
        "vi",
        &[
            "Đồng chí Huỳnh Tấn Lợi, Bí thư Huyện ủy đã trao tặng Huy hiệu 60 năm tuổi Đảng cho ông Nông Đức Thiện.",
            "Hội nghị công bố các quyết định khen thưởng của UBND tỉnh. Theo đó, 10 tập thể được tặng Bằng khen.",
            "Bộ trưởng Bộ Công an có Thư khen Xã đoàn Bình An về thành tích triệt phá đường dây ma túy.",
        ],
        &[
            "Huy hiệu 60 năm tuổi Đảng: Nông Đức Thiện",
            "Bằng khen < UBND tỉnh: 10 Collective",
            "Thư khen < Bộ trưởng Bộ Công an: Xã đoàn Bình An",
        ],
    );
}

#[test]
fn bodies_called_after_a_prize_give_it_and_helpers_do_not() {
    awards(
        "vi",
        &[
            "Bà Lưu Diễm Hằng được Hội đồng Giải thưởng Sao Mai trao Giải thưởng Sao Mai.",
            "Ban Tổ chức cuộc thi “Sắc màu vùng biên” đã trao giải Nhì cho bà Trần Mai Liên.",
            "Nhà hát có 5 nghệ sĩ được Chủ tịch nước phong tặng danh hiệu, trong đó nghệ sĩ Kiều Thanh Mỹ được phong tặng danh hiệu Nghệ sĩ Nhân dân.",
        ],
        &[
            "Giải thưởng Sao Mai < Hội đồng Giải thưởng Sao Mai: Lưu Diễm Hằng",
            "giải Nhì < Ban Tổ chức cuộc thi “Sắc màu vùng biên”: Trần Mai Liên",
            "Nghệ sĩ Nhân dân < Chủ tịch nước: Kiều Thanh Mỹ",
        ],
    );
}

#[test]
fn a_place_in_a_headline_gives_no_honour_of_the_state() {
    below(
        "Tam Sơn truy tặng danh hiệu “Bà mẹ Việt Nam Anh hùng” cho 2 mẹ",
        "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Toản trao danh hiệu “Bà mẹ Việt Nam Anh hùng” cho thân nhân 2 mẹ: Trần Thị Mít, Lê Thị Cúc.",
        &["Bà mẹ Việt Nam Anh hùng < Chủ tịch nước: Trần Thị Mít; Lê Thị Cúc"],
    );
}

#[test]
fn leaders_of_several_bodies_and_delegations_hand_over() {
    awards(
        "vi",
        &["Lãnh đạo Huyện ủy, UBND huyện Phú Vinh trao Huy hiệu Đảng cho 5 đảng viên."],
        &["Huy hiệu Đảng: 5 Individual"],
    );
    awards(
        "vi",
        &["Đoàn đã trao Huy hiệu 65 năm tuổi Đảng cho 1 đồng chí."],
        &["Huy hiệu 65 năm tuổi Đảng: 1 Individual"],
    );
}

#[test]
fn whose_office_somebody_holds_gives_nothing() {
    awards(
        "vi",
        &["Đồng chí Lê Văn Toản, Trưởng ban Tổ chức Đại hội lần thứ IX của Đảng tặng Bằng khen cho Công ty Phú Vinh."],
        &["Bằng khen: Công ty Phú Vinh"],
    );
}

#[test]
fn where_somebody_went_to_give_gives_nothing() {
    awards(
        "vi",
        &["Chiều 22-4, Huyện đoàn Phú Vinh, Nghệ An đến Trường THCS Hòa Sơn trao giấy khen cho em Trần Gia Bảo."],
        &["giấy khen < Huyện đoàn Phú Vinh: Trần Gia Bảo"],
    );
    awards(
        "vi",
        &["Kết quả BTC hội thi đã trao 3 giải nhất và 03 giải phong trào cho các thí sinh xuất sắc nhất."],
        &["giải nhất < BTC hội thi: 3 Individual", "giải phong trào < BTC hội thi: 3 Individual"],
    );
}
