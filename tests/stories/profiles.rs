//! Whoever writes a profile: drafts it, tries it, keeps fixtures, and is told of every slip.

use serde_json::Value;

use crate::support::{Desk, Newsroom, Reply};

/// A page of an invented paper. The headline of the metadata is another one than the printed one.
fn page(origin: &str, number: u32, headline: &str, author: &str, day: u32) -> String {
    let paragraphs: String = (1..=6)
        .map(|at| format!("<p>Paragraph {at} of report {number}: the harbour board met again, and {author} took notes of what was said about dredging, tides and the price of rope.</p>"))
        .collect();
    format!(
        "<html lang=en><head><title>{headline} - The Tide</title>\
         <meta property='og:site_name' content='The Tide'><meta property='og:type' content='article'>\
         <meta property='og:title' content='{headline} - The Tide'>\
         <link rel=canonical href='{origin}/harbour/{number}/{slug}'>\
         <link rel=alternate type='application/rss+xml' href='/feed.xml'>\
         <script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\",\
         \"datePublished\":\"2026-05-{day:02}T08:30:00+01:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"{author}\"}}}}</script>\
         </head><body><nav><a href=/>Front page</a></nav><article class='story css-1x9zk2'>\
         <div class=meta><span class=byline>{author}</span>\
         <time class=posted datetime='2026-05-{day:02}T08:30:00+01:00'>{day} May 2026</time></div>\
         <h1 class=story-title>{headline}</h1><div class=story-text>{paragraphs}</div></article>\
         <footer>All rights reserved</footer></body></html>",
        slug = headline.to_lowercase().replace(' ', "-"),
    )
}

const HEADLINES: [(&str, &str); 3] = [
    ("Harbour wall to be raised by a metre", "Ada Brook"),
    ("Ferry service returns after long winter", "Tom Quill"),
    ("Old lighthouse finds a new keeper", "Mia Stone"),
];

fn pages(origin: &str) -> Vec<String> {
    (0..).zip(HEADLINES).map(|(at, (headline, author))| page(origin, 4700 + at, headline, author, 3 + at)).collect()
}

fn profile(fields: &str) -> String {
    format!(
        "[site]\nname = \"tide\"\nhome = \"https://www.tide.example/\"\n[discover]\nlistings = [\"https://www.tide.example/\"]\n{fields}"
    )
}

/// What `try` says about a field.
fn field<'a>(answer: &'a Value, name: &str) -> &'a Value {
    let fields = answer["fields"].as_array().expect("fields");
    fields.iter().find(|field| field["name"] == name).expect("the field")
}

#[test]
fn try_tells_which_rule_gave_a_value_and_why_the_others_did_not() {
    let desk = Desk::new();
    desk.write("page.html", &pages("https://www.tide.example")[0]);
    desk.write(
        "archive/profiles/tide.toml",
        profile(
            "[fields.headline]\nselect = [\"article h1.head-line\", \"meta og:title\", \"h1\"]\nclean = [{ strip_suffix = \" - The Tide\" }]\n\
             [fields.summary]\nselect = [\".story-text > p\"]\nclean = [{ regex = '^Abstract: (.*)' }]\n\
             [fields.venue]\nselect = [\".meta > span\"]\nkind = \"text\"\n",
        ),
    );
    let answer = desk.run(&["--json", "try", "tide", "page.html"]).exits(0).json();
    let headline = field(&answer, "headline");
    assert_eq!(headline["value"], HEADLINES[0].0);
    let outcomes: Vec<&str> =
        headline["tried"].as_array().unwrap().iter().map(|one| one["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["nothing_found", "used", "not_needed"]);
    assert_eq!(headline["tried"][0]["nearest"]["selector"], "article h1");
    assert_eq!(headline["tried"][0]["nearest"]["without"][0], ".head-line");
    assert_eq!(field(&answer, "summary")["tried"][0]["outcome"], "cleaned_away");
    assert_eq!(field(&answer, "venue")["value"], "Ada Brook");
    assert_eq!(field(&answer, "date")["rules"][0], "jsonld datePublished");

    let told = desk.run(&["try", "tide", "page.html", "--explain"]).exits(0).stdout;
    assert!(told.contains("nothing on the page; without .head-line it would be article h1, 1 element"), "{told}");
    assert!(told.contains("→ \"Harbour wall to be raised by a metre\""), "{told}");
    assert!(told.contains("Paragraph 6 of report 4700"), "{told}");
    desk.write("archive/profiles/tide.toml", profile("[fields.headline]\nselect = [\"h1.story-titel\"]\n"));
    let told = desk.run(&["try", "tide", "page.html"]).exits(0).stdout;
    assert!(told.contains("nothing on the page; did you mean h1.story-title? 1 element"), "{told}");
}

#[test]
fn explain_marks_people_in_the_text_with_the_rule_that_found_them() {
    let desk = Desk::new();
    desk.write(
        "bai.txt",
        "Tin hoạt động\n\nSáng 10/5, Đại tá Trần Văn Lâm, Giám đốc Nhà máy Sông Thao, chủ trì hội nghị tổng kết công tác năm.\n\n\
         Hội nghị đã thảo luận nhiều nội dung quan trọng và thống nhất phương hướng trong thời gian tới.\n",
    );
    let told = desk.run(&["--color", "always", "try", "generic", "bai.txt", "--explain"]).exits(0).stdout;
    let answer = desk.run(&["--json", "try", "generic", "bai.txt"]).exits(0).json();
    let people = field(&answer, "people")["value"].as_array().expect("a list");
    assert_eq!(people[0]["name"], "Trần Văn Lâm");
    assert!(told.contains("\u{1b}[36m"), "{told}");
    assert!(told.contains("← people/0"), "{told}");
}

#[test]
fn a_kept_page_is_read_again_by_check_and_a_change_is_told() {
    let desk = Desk::new();
    desk.write("page.html", &pages("https://www.tide.example")[1]);
    let good = profile("[fields.headline]\nselect = [\"h1.story-title\"]\n");
    desk.write("archive/profiles/tide.toml", &good);
    desk.run(&["try", "tide", "page.html", "--save"]).exits(0);
    let report = desk.run(&["--json", "check", "tide"]).exits(0).json();
    assert_eq!((&report["fixtures"], &report["changed"]), (&Value::from(1), &Value::from(Vec::<Value>::new())));

    desk.write("archive/profiles/tide.toml", good.replace("h1.story-title", "footer"));
    let report = desk.run(&["--json", "check", "tide"]).exits(3).json();
    let difference = &report["changed"][0]["differences"][0];
    assert_eq!((&difference["field"], &difference["read"]), (&"headline".into(), &"All rights reserved".into()));
    assert_eq!(difference["kept"], HEADLINES[1].0);
    let told = desk.run(&["check", "tide"]).exits(3);
    assert!(told.stdout.contains("read \"All rights reserved\""), "{}", told.stdout);
}

#[test]
fn check_warns_of_what_will_break_and_tells_every_error_with_its_place() {
    let desk = Desk::new();
    let fragile = "[fields.headline]\nselect = [\".css-1x9zk2 h1\", \"div:nth-child(2) > p:nth-child(3)\"]\n";
    desk.write("archive/profiles/tide.toml", profile(fragile));
    let told = desk.run(&["check", "tide"]).exits(0).stdout;
    assert!(told.contains("`css-1x9zk2` looks made by a tool"), "{told}");
    assert!(told.contains("a chain of positions"), "{told}");
    assert!(told.contains("tide.toml:7:12"), "{told}");
    desk.write(
        "archive/profiles/tide.toml",
        profile(r"article = '^https?://(www\.)?ebb\.example/([^/?]*-)(?<id>\d+)'"),
    );
    let told = desk.run(&["check", "tide"]).exits(0).stdout;
    assert!(told.contains("the pattern is of another site"), "{told}");
    desk.write("archive/profiles/tide.toml", profile(r#"article = "^https://www\.tide\.example/(\d+)""#));
    let told = desk.run(&["check", "tide"]).exits(3).stdout;
    assert!(told.contains("write patterns in single quotes"), "{told}");

    desk.write("archive/profiles/tide.toml", profile("[fields.headline]\nselect = [\"h1::text\"]\n"));
    desk.write("archive/profiles/ebb.toml", "[site]\nname = \"ebb\"\n");
    let told = desk.run(&["check"]).exits(3).stdout;
    assert!(told.contains("`::text` is not CSS") && told.contains("missing key `home`"), "{told}");
    // Whoever wants to fetch is told the same, and nothing is fetched.
    let room = Newsroom::open();
    room.at("/", Reply::html("<p>x"));
    let told = desk.run(&["try", "tide", &room.url("/")]).exits(3).stderr;
    assert!(told.contains("select = [\"h1\"]"), "{told}");
    assert!(room.log().is_empty());
}

#[test]
fn every_built_in_profile_is_without_advice() {
    let desk = Desk::new();
    let reports = desk.run(&["--json", "check"]).exits(0).json_lines();
    assert!(reports.len() > 80, "{} profiles", reports.len());
    for report in reports {
        assert_eq!(report["findings"], Value::Array(Vec::new()), "{}", report["file"]);
    }
}

#[test]
fn an_unknown_site_is_answered_with_a_near_one() {
    let told = Desk::new().run(&["try", "tagesschua", "-"]).exits(2).stderr;
    assert!(told.contains("did you mean tagesschau?"), "{told}");
}

#[test]
fn a_profile_is_drafted_from_two_pages_and_reads_what_was_read_without() {
    let desk = Desk::new();
    let pages = pages("https://www.tide.example");
    desk.write("a.html", &pages[0]);
    desk.write("b.html", &pages[1]);
    let draft = desk.run(&["new", "a.html", "b.html"]).exits(0).stdout;
    assert!(draft.contains("name = \"tide\"") && draft.contains("title = \"The Tide\""), "{draft}");
    assert!(draft.contains(r"article = '^https?://(www\.)?tide\.example/harbour/(?<id>\d+)/"), "{draft}");
    assert!(draft.contains("feeds = [\"https://www.tide.example/feed.xml\"]"), "{draft}");
    assert!(draft.contains("select = [\"span.byline\"]"), "{draft}");
    assert!(!draft.contains("css-1x9zk2") && !draft.contains("nth-"), "{draft}");

    desk.run(&["new", "a.html", "b.html", "--save"]).exits(0);
    desk.run(&["check", "tide"]).exits(0);
    desk.write("c.html", &pages[2]);
    let read = |site: &str| {
        let mut record = desk.run(&["extract", "c.html", "--site", site]).exits(0).json();
        for aside in ["id", "source", "profile"] {
            record[aside] = Value::Null;
        }
        record
    };
    assert_eq!(read("tide"), read("generic"));
    let again = desk.run(&["new", "a.html", "--save"]).exits(2).stderr;
    assert!(again.contains("is there already"), "{again}");
}

#[test]
fn a_profile_is_drafted_from_the_front_page() {
    let desk = Desk::new();
    let room = Newsroom::open();
    let mut front = String::from("<html lang=en><title>The Tide</title><h1>The Tide</h1><a href=/about>About</a>");
    for (number, page) in (4700..).zip(pages(&room.origin())) {
        let path = format!("/harbour/{number}/a-long-enough-slug");
        front.push_str(&format!("<p><a href='{path}'>Report {number}</a></p>"));
        room.at(&path, Reply::html(page));
    }
    room.at("/", Reply::html(front)).at("/robots.txt", Reply::text(format!("Sitemap: {}\n", room.url("/sitemap.xml"))));
    let draft = desk.run(&["new", &room.url("/"), "--name", "tide"]).exits(0);
    assert!(draft.stderr.contains("is no article; taking 3"), "{}", draft.stderr);
    assert!(draft.stdout.contains("# Drafted from 3 pages"), "{}", draft.stdout);
    assert!(draft.stdout.contains("/sitemap.xml\"]"), "{}", draft.stdout);
    let port = room.origin().rsplit(':').next().unwrap().to_owned();
    assert!(draft.stdout.contains(&format!(r"\.1:{port}/harbour/(?<id>\d+)/")), "{}", draft.stdout);
    let missing = desk.run(&["try", "generic", &room.url("/no-such-page")]).exits(4).stderr;
    assert!(missing.contains("there is no such page; check the address"), "{missing}");
    assert_eq!(room.asked("/about").len(), 0);
}

#[test]
fn pages_of_two_sites_or_of_no_address_are_refused() {
    let desk = Desk::new();
    desk.write("a.html", &pages("https://www.tide.example")[0]);
    desk.write("b.html", &pages("https://ebb.example")[1]);
    let told = desk.run(&["new", "a.html", "b.html"]).exits(2).stderr;
    assert!(told.contains("several sites: ebb.example, tide.example"), "{told}");
    desk.write("none.html", pages("https://x.example")[0].replace("rel=canonical", "rel=nothing"));
    let told = desk.run(&["new", "none.html"]).exits(2).stderr;
    assert!(told.contains("give it with --url"), "{told}");
    desk.run(&["new", "none.html", "--url", "https://tide.example/harbour/4711/x"]).exits(0);
    let told = desk.run(&["try", "generic", "tide.example/news/1"]).exits(2).stderr;
    assert!(told.contains("did you mean https://tide.example/news/1?"), "{told}");
}

#[test]
fn try_tells_what_a_field_without_select_set_right_and_what_is_required_and_missing() {
    let desk = Desk::new();
    desk.run(&["init"]).exits(0);
    desk.write(
        "archive/profiles/tide.toml",
        "[site]\nname = \"tide\"\nhome = \"https://tide.example/\"\n[fields.authors]\nclean = [{ drop = \"Ida\" }]\n\
         [fields.section]\nselect = [\"b.none\"]\nrequired = true\n",
    );
    desk.write(
        "page.html",
        "<html lang=en><title>Crane falls into harbour</title><meta name=author content='Ada Quill'><meta name=author content='Ida Brook'>\
         <h1>Crane falls into harbour</h1><p>The harbour of Lindmere was closed on Friday after a crane fell into the basin.</p>",
    );
    let told = desk.run(&["try", "tide", "page.html", "--url", "https://tide.example/a/1"]).exits(0).stdout;
    assert!(told.contains("set right; without the profile it is \"Ada Quill; Ida Brook\""), "{told}");
    assert!(told.contains("required, and missing on this page"), "{told}");
}
