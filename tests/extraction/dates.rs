//! The day of publication, by stamps, addresses and lines.

use super::{modern, read, read_at};

#[test]
fn dates_are_read_in_many_languages() {
    for (text, expected) in [
        ("3. Mai 2024, 18:40 Uhr", "2024-05-03T18:40:00"),
        ("18:40 - 03/05/2024", "2024-05-03T18:40:00"),
        ("07:45:10 - 3-5-2024", "2024-05-03T07:45:10"),
        ("le 3 mai 2024 à 18h40", "2024-05-03T18:40:00"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("3 maggio 2024", "2024-05-03"),
        ("3 de maio de 2024", "2024-05-03"),
        ("3 mei 2024", "2024-05-03"),
        ("3 maja 2024", "2024-05-03"),
        ("3. května 2024", "2024-05-03"),
        ("3 Mayıs 2024", "2024-05-03"),
        ("3 мая 2024", "2024-05-03"),
        ("2024年5月3日 18時40分", "2024-05-03T18:40:00"),
        ("2024년 5월 3일", "2024-05-03"),
        ("3. mai 2024", "2024-05-03"),
        ("3 maj 2024", "2024-05-03"),
        ("May 3, 2024 6:40 PM", "2024-05-03T18:40:00"),
        ("Thứ sáu, 03/05/2024 18:40 (GMT+7)", "2024-05-03T18:40:00+07:00"),
        ("ngày 03 tháng 5 năm 2024", "2024-05-03"),
        ("Được đăng: 03 Tháng 5 2024", "2024-05-03"),
        ("3 Tháng Năm, 2024", "2024-05-03"),
        ("Tháng Mười Hai 3, 2023", "2023-12-03"),
        ("11 tháng mười một năm 2023", "2023-11-11"),
        ("03/05/2024 6:40:41 CH", "2024-05-03T18:40:41"),
        ("03/05/2024 12:40 SA", "2024-05-03T00:40:00"),
        ("03/05/2024 06:40:41 PM", "2024-05-03T18:40:41"),
    ] {
        let page =
            modern("<title>T</title>", &format!("<h1>Crane falls into harbour</h1><div class=date>{text}</div>"), "");
        let date = read(&page).article.unwrap().date.unwrap_or_default();
        assert!(date.starts_with(expected), "{text}: {date}");
    }
}

#[test]
fn the_clock_of_the_page_is_never_the_date() {
    let page = "<html lang=vi><body><div class=top>Thứ bảy, 04/05/2024 16:00</div><div class=menu><a href=/>Trang chủ</a><a href=/a>Tin tức</a></div>\
        <table><tr><td><div class=title>Xưởng đóng tàu Vĩnh Khê hạ thủy tàu kéo thứ năm</div><div>Thứ năm 05/08/2021 10:40</div>\
        <p>Ngày 4/8, Xưởng đóng tàu Vĩnh Khê tổ chức lễ hạ thủy tàu kéo thứ năm, đúng tiến độ đã cam kết với chủ tàu.</p>\
        <p>Đại diện chủ tàu cho biết, con tàu sẽ được bàn giao vào cuối năm, sau khi chạy thử trên biển.</p>\
        <p align=right><b>Tin, ảnh: ĐÔNG HÀ - MINH TÚ</b></p></td></tr></table></body></html>";
    let article =
        read_at("http://vinhkhe.vn/tin/17", &[("content-type", "text/html; charset=utf-8")], page).article.unwrap();
    assert_eq!(article.date.as_deref(), Some("2021-08-05T10:40:00+07:00"));
    assert_eq!(article.headline.as_deref(), Some("Xưởng đóng tàu Vĩnh Khê hạ thủy tàu kéo thứ năm"));
    assert_eq!(article.authors, ["Đông Hà", "Minh Tú"]);
    assert_eq!(article.body.len(), 2, "{:#?}", article.body);
}

#[test]
fn the_day_of_an_address_stands_where_the_page_shows_none() {
    let page = modern("<title>T</title>", "<h1>Crane falls into harbour</h1>", "");
    for (address, day) in [
        ("2021/03/28/crane.html", Some("2021-03-28")),
        ("crane-20210328154512345.htm", Some("2021-03-28")),
        ("20210328154512/crane", Some("2021-03-28")),
        ("crane-20210328.html", Some("2021-03-28")),
        ("crane-20219928154512345.htm", None),
        ("crane-18210328.html", None),
        ("crane-20990328.html", None),
        ("crane-2021032.html", None),
        ("best-of-2021-1b7.html", None),
    ] {
        let article = read_at(&format!("https://morgenblatt.example/{address}"), &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), day, "{address}");
    }
}

#[test]
fn a_clock_beside_other_words_is_no_date_and_tells_the_zone() {
    let clock = "<table><tr><td><span id=today>Friday, 03/05/2024, 14:30 (GMT+7)</span> | Office: 12 Quay Street</td></tr></table>";
    let stamp = "<h1>Crane falls into harbour</h1><div>Updated: 28/04/2024 10:02</div>";
    let page = modern("<title>T</title>", stamp, "").replace("<article", &format!("{clock}<article"));
    let article = read_at("https://morgenblatt.example/crane", &[], &page).article.unwrap();
    assert_eq!(article.date.as_deref(), Some("2024-04-28T10:02:00+07:00"), "{page}");
}

#[test]
fn a_page_that_tells_of_its_last_change_below_the_text_alone_has_that_day() {
    for (class, line, day) in [
        ("foot", "Updated: 28/04/2024 10:02:00 AM", Some("2024-04-28T10:02:00+00:00")),
        ("print", "Updated: 28/04/2024 10:02", Some("2024-04-28T10:02:00+00:00")),
        ("print", "28/04/2024 10:02", None),
    ] {
        let page = modern("<title>T</title>", "<h1>Crane falls into harbour</h1>", "");
        let page = page.replace("</article>", &format!("<div class={class}>{line}</div></article>"));
        let article = read_at("https://morgenblatt.example/crane", &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), day, "{class}: {line}");
    }
}

#[test]
fn a_moment_told_in_greenwich_time_has_the_day_of_the_papers_readers() {
    let head = "<title>T</title><meta property=article:published_time content='2024-05-03T18:30:00+00:00'>";
    let page = modern(head, "<h1>Crane falls into harbour</h1>", "");
    for (address, date) in [
        ("https://baocang.vn/crane", "2024-05-04T01:30:00+07:00"),
        ("https://morgenblatt.example/crane", "2024-05-03T18:30:00+00:00"),
    ] {
        let article = read_at(address, &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), Some(date), "{address}");
    }
}
