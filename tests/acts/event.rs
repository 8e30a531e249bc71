//! The day of the event and its year.

use super::{event, read_at};

#[test]
fn a_dateline_takes_its_year_from_publication() {
    event("vi", Some("2024-05-20"), "QG&ĐS - Ngày 15/5, đơn vị tổ chức hội nghị.", Some("2024-05-15"));
    event("vi", Some("2024-01-04"), "Chiều 28-12, xã Tân Lập khánh thành cầu.", Some("2023-12-28"));
    event("vi", Some("2024-05-20"), "Sáng 15.5, trường khai giảng.", Some("2024-05-15"));
    event("vi", Some("2024-05-20"), "Trong hai ngày 18 và 19/5, tỉnh mở hội thi.", Some("2024-05-18"));
}

#[test]
fn this_morning_is_the_day_of_publication() {
    event("vi", Some("2024-05-20"), "Sáng nay, mưa lớn làm sạt lở đèo.", Some("2024-05-20"));
    event("vi", Some("2021-11-23"), "Sáng nay (23/11/2021), hội nghị khai mạc.", Some("2021-11-23"));
}

#[test]
fn a_half_year_decides_where_nothing_is_published() {
    event("vi", None, "Ngày 15/7, Đảng ủy họp bàn nhiệm vụ 6 tháng cuối năm 2022.", Some("2022-07-15"));
    event("vi", None, "Ngày 15/7, Đảng ủy họp.", None);
}

#[test]
fn the_address_decides_where_nothing_else_does() {
    let found =
        read_at("vi", None, "https://news.example/2021/02/28/le-don-nhan/", &["Sáng 27/2, Bệnh viện tổ chức gặp mặt."]);
    assert_eq!(found.event_date.as_deref(), Some("2021-02-27"));
    // A month is any of its days.
    let found = read_at("vi", None, "https://news.example/202208/bo-nhiem-57902/", &["Chiều 3/8, Công an tỉnh họp."]);
    assert_eq!(found.event_date.as_deref(), Some("2022-08-03"));
}

#[test]
fn dates_of_documents_anniversaries_and_plans_are_not_the_event() {
    event("vi", Some("2024-05-20"), "Vừa qua, tỉnh triển khai Quyết định số 12/QĐ-UBND ngày 3/5/2024.", None);
    event("vi", Some("2024-05-20"), "Hướng tới kỷ niệm ngày 19/5, các đội thi đua.", None);
    event("vi", Some("2024-05-20"), "Lễ hội dự kiến diễn ra vào ngày 25/5.", None);
}

#[test]
fn an_english_weekday_is_the_last_before_publication() {
    event("en", Some("2024-10-09"), "The council on Tuesday, Oct. 8, voted.", Some("2024-10-08"));
    event("en", Some("2024-10-09"), "The bridge reopened on Monday.", Some("2024-10-07"));
    event("en", Some("2024-10-09"), "The bridge of the old town reopened last Thursday.", Some("2024-10-03"));
    event("en", Some("2023-05-30"), "The Department of Roads on May 29 opened the bridge.", Some("2023-05-29"));
    event(
        "en",
        Some("2024-06-18"),
        "Ministers on Monday 17 June backed rules that will bind makers.",
        Some("2024-06-17"),
    );
    event("en", Some("2024-06-18"), "Ministers on Monday 1 July will back the rules.", None);
    event("en", Some("2024-06-18"), "The contract of 3 June is void.", None);
}

#[test]
fn what_happened_before_is_not_the_event() {
    event("vi", Some("2024-05-20"), "Sở mở lớp. Trước đó, ngày 15/5, UBND tỉnh đã ký quyết định.", None);
    event("vi", Some("2024-05-20"), "Ngày 18/5, sở mở lớp. Trước đó, ngày 15/5, UBND tỉnh ký.", Some("2024-05-18"));
}

#[test]
fn a_syllable_of_a_name_is_no_weekday() {
    event("en", Some("2024-05-20"), "Pham Thu Huyen met Nguyen Ngoc Tue in Hue.", None);
    event("en", Some("2024-05-20"), "The council adopted Resolution 5 on Friday.", Some("2024-05-17"));
}

#[test]
fn a_part_of_a_day_tells_when_whatever_stands_before() {
    event("vi", Some("2024-05-20"), "Lễ khánh thành diễn ra sáng 18/5 tại xã Cẩm Hà.", Some("2024-05-18"));
    event("vi", Some("2024-05-20"), "Công ty khởi công bến số 3 vào chiều 18/5.", Some("2024-05-18"));
    event("vi", Some("2024-05-20"), "Sáng thứ Bảy, trường khai giảng lớp mới.", Some("2024-05-18"));
    event("vi", Some("2024-05-20"), "Ngày 17, 18/5, hội thi nuôi quân giỏi khai mạc.", Some("2024-05-17"));
}

#[test]
fn english_days_of_a_span_begin_with_the_first_and_a_dateline_yields_to_the_sentence() {
    let told = |passage: &str, day: &str| event("en", Some("2024-05-20"), passage, Some(day));
    told("A workshop on wetlands was held in Lindmere on May 14-16.", "2024-05-14");
    told("The trade fair took place in Lindmere from May 14 to 16.", "2024-05-14");
    told("From 14 to 16 May, delegates from nine towns met in Lindmere.", "2024-05-14");
    told("LINDMERE, May 18 — The High Court quashed the decision.", "2024-05-18");
    told("LINDMERE, May 18 - The assembly on Friday called for a treaty.", "2024-05-17");
    told("Governor Ada Quill signed the water bill on May 17.", "2024-05-17");
}

#[test]
fn a_day_long_gone_is_no_event_of_a_page_that_tells_later_years() {
    let told = "Ngày 21/6/1925, tờ báo ra số đầu tiên, chuẩn bị cho năm 1930. Hội gặp mặt các hội viên cao tuổi.";
    event("vi", None, told, None);
    event("vi", None, "Ngày 3/4/1968, đại đội đánh chiếm đồi A và giữ chốt suốt đêm.", Some("1968-04-03"));
}

#[test]
fn the_end_of_an_anniversary_tells_the_year() {
    event(
        "vi",
        None,
        "Ngày 6-3, Sư đoàn 311 kỷ niệm 40 năm Ngày thành lập (6-3-1979/6-3-2019) và đón nhận Huân chương.",
        Some("2019-03-06"),
    );
    event(
        "vi",
        None,
        "Chiều 21-12, đơn vị tổ chức gặp mặt kỷ niệm 79 năm ngày truyền thống (22-12-1944/22-12-2023).",
        Some("2023-12-21"),
    );
}

#[test]
fn what_tells_no_day_for_long_reports_no_event() {
    let told = "Sáng 3/3, ông nhận Bằng khen của tỉnh.";
    let plain = "Lớp học của ông sáng đèn mỗi tối.";
    for (before, day) in [(3, Some("2026-03-03")), (6, None)] {
        let mut passages = vec![plain; before];
        passages.push(told);
        let prose = read_at("vi", Some("2026-03-08"), "https://phuvinh.example/a", &passages);
        assert_eq!(prose.event_date.as_deref(), day, "{before}");
    }
}
