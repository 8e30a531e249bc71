//! Authors, by metadata and by the lines that name them.

use super::{modern, read};

#[test]
fn author_lines_hold_dates_places_agencies_and_offices() {
    for (line, authors) in [
        ("By Ada Quill, Lindmere | 3 May 2024, 18:40", vec!["Ada Quill"]),
        ("Friday, 3 May 2024 – by Ada Quill and Tom Ferrow", vec!["Ada Quill", "Tom Ferrow"]),
        ("Ein Gastbeitrag von Ada Quill", vec!["Ada Quill"]),
        ("By our correspondent Ada Quill", vec!["Ada Quill"]),
        ("By Special Correspondent", vec![]),
        ("By Ada Quill and Theo Barnes, Courier Staff Writers", vec!["Ada Quill", "Theo Barnes"]),
        ("By Staff Sgt. Ada Quill and 1st Lt. Tom Ferrow, 3rd Engineer Battalion", vec!["Ada Quill", "Tom Ferrow"]),
        ("By Major Ferrow", vec!["Major Ferrow"]),
        ("Ada Quill, Institute for the sea", vec!["Ada Quill"]),
        ("Harbour office of the town", vec![]),
        ("Bài, ảnh: Thượng úy NGUYỄN VĂN NAM", vec!["Nguyễn Văn Nam"]),
        ("Gửi bởi Mai Lan T6, 10/11/2023 - 10:20", vec!["Mai Lan"]),
        ("Theo Báo Lâm Phú", vec![]),
    ] {
        let top = format!("<h1>Crane falls into harbour</h1><p class=byline>{line}</p>");
        let article = read(&modern("<title>Crane falls into harbour</title>", &top, "")).article.unwrap();
        assert_eq!(article.authors, authors, "{line}");
    }
}

#[test]
fn people_win_over_the_paper_among_the_authors() {
    let head = "<title>Crane falls into harbour</title><meta name=author content='Lindmere Courier'><meta property=og:site_name content='Lindmere Courier'>";
    let article =
        read(&modern(head, "<h1>Crane falls into harbour</h1><p class=byline>By ADA QUILL and Tom Ferrow</p>", ""))
            .article
            .unwrap();
    assert_eq!(article.authors, ["Ada Quill", "Tom Ferrow"]);
}

#[test]
fn the_line_below_the_text_names_its_authors() {
    for (line, expected) in [
        ("<div style='text-align:right'><b>MAI KA</b></div>", &["Mai Ka"][..]),
        ("<div style='text-align:right'><b>Tô Lan – Phòng Tổng hợp</b></div>", &["Tô Lan"]),
        ("<p align=right><strong>TinH.L.Nam, ảnh: Tô Lan</strong></p>", &["H.L.Nam"]),
        ("<p align=right><b>TinTÔ LAN</b></p>", &["Tô Lan"]),
        ("<p align=right><strong>Reported by Ada Quill – Translated by Tom Ferrow</strong></p>", &["Ada Quill"]),
        ("<p><em>Translated by Tom Ferrow</em></p>", &[]),
        ("<p align=right>Tin, ảnh: Phòng HTQT</p>", &[]),
        ("<p align=right><b>Ada Quill</b><br><i>Translated by Tom Ferrow</i></p>", &["Ada Quill"]),
        ("<p align=right><b>Lê Nam<br>Ảnh: Tô Lan</b></p>", &["Lê Nam"]),
        ("<p align=right><b>Bài, ảnh: LÊ NAM - T.LAN</b></p>", &["Lê Nam", "T.Lan"]),
        ("<p align=right><b>Người viết: Thầy Lê Nam</b></p>", &["Lê Nam"]),
        ("<p align=right>Lê Thị Na (CC VHXH)</p>", &["Lê Thị Na"]),
        ("<p align=right>Lê Nam - Phòng CTXH</p>", &["Lê Nam"]),
        ("<p align=right><b>ỦY BAN NHÂN DÂN XÃ LÂM PHÚ</b></p>", &[]),
        ("<p align=right><strong>Lê Nam/TTXVN</strong></p>", &["Lê Nam"]),
        ("<p align=right><strong>Nguồn tin: Báo Lindmere</strong></p>", &[]),
        ("<p align=right><b>QĐLM</b></p>", &[]),
        ("<h3>Ada Quill</h3><p>", &[]),
    ] {
        let page = modern("", "<h1>Crane falls into harbour</h1>", "")
            .replace("</div></article>", &format!("{line}</div></article>"));
        let article = read(&page).article.unwrap();
        assert_eq!(article.authors, expected, "{line}");
        assert_eq!(article.body.len(), 4, "{line}: {:?}", article.body.last());
    }
    let byline = "<h1>Crane falls into harbour</h1><p class=byline>By Ada Quill quill@courier.example and Tom Ferrow, Courier Correspondents</p>";
    assert_eq!(read(&modern("", byline, "")).article.unwrap().authors, ["Ada Quill", "Tom Ferrow"]);
}

#[test]
fn a_sentence_that_tells_who_says_it_is_no_source_line() {
    for (line, kept) in [("Theo ông Lê Văn Tạ, giá đã tăng 12%.", true), ("Theo Báo Lâm Phú, TTXVN", false)]
    {
        let page = modern("", "<h1>Crane falls into harbour</h1>", "")
            .replace("</div></article>", &format!("<p>{line}</p></div></article>"));
        let body = read(&page).article.unwrap().body;
        assert_eq!(body.last().is_some_and(|last| last == line), kept, "{line}: {body:?}");
    }
}

#[test]
fn genres_icons_and_departments_stand_beside_the_name_of_the_author() {
    for (top, bottom) in [
        ("<div>Phóng sự của ADA QUILL</div>", ""),
        ("<p>Người đăng: <b>Ada Quill</b> - Ngày đăng: 22/02/2024 - Lượt xem: 2</p>", ""),
        ("<span><i class='fa fa-clock'></i> 01/10/2025 <i class='fa fa-user'></i> Ada Quill</span>", ""),
        ("", "<div class=sg>Ada Quill - Văn phòng</div>"),
        ("", "<div class=credit>Ada Quill <span>(thực hiện)</span></div>"),
        ("", "<div>Bài: Ada Quill</div><h4>Doctors answer</h4><p>Dr Tom Ferrow: what to wear in spring?</p>"),
    ] {
        let page = modern("<title>T</title>", &format!("<h1>Crane falls into harbour</h1>{top}"), "");
        let page = page.replace("</article>", &format!("{bottom}</article>"));
        let article = read(&page).article.unwrap();
        assert_eq!(article.authors, ["Ada Quill"], "{top}{bottom}");
        assert!(!article.body.iter().any(|paragraph| paragraph.contains("Ferrow")), "{:?}", article.body);
    }
}

#[test]
fn a_line_completes_what_metadata_say_of_the_authors() {
    let head = "<title>T</title><meta name=author content='Ada Quill'>";
    for (line, authors) in [
        ("By ADA QUILL and Tom Ferrow", &["Ada Quill", "Tom Ferrow"][..]),
        ("By Ida Brook and Tom Ferrow", &["Ada Quill"]),
    ] {
        let top = format!("<h1>Crane falls into harbour</h1><p class=byline>{line}<br>desk@courier.example</p>");
        assert_eq!(read(&modern(head, &top, "")).article.unwrap().authors, authors, "{line}");
    }
}
