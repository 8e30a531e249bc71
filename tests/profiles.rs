//! Profiles: what a good one says, and what hemero says about a bad one.

use hemero::address::Address;
use hemero::profile::{ProfileError, Profiles, Rule, Selector, Source, Step, clean};

const SITE: &str = "[site]\nname = \"tide\"\nhome = \"https://www.tide.example/\"\n";

fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned() }
}

fn load(text: &str) -> Profiles {
    Profiles::with(vec![source("tide.toml", text)]).unwrap_or_else(|error| panic!("{error}"))
}

/// What is said about a profile that cannot be used.
fn faults(text: &str) -> String {
    match Profiles::with(vec![source("tide.toml", text)]) {
        Err(error) => error.render(false),
        Ok(_) => panic!("accepted: {text}"),
    }
}

fn fault_in_field(lines: &str) -> String {
    faults(&format!("{SITE}[fields.headline]\n{lines}\n"))
}

#[test]
fn shows_each_kind_of_error_with_its_place_and_a_suggestion() {
    let cases = [
        ("unknown_key", format!("{SITE}titel = \"The Tide\"\n")),
        ("unknown_table", format!("{SITE}[polteness]\nrate = \"1/s\"\n")),
        ("missing_key", "[site]\nname = \"tide\"\n".to_owned()),
        ("missing_site", "[fields.headline]\nselect = [\"h1\"]\n".to_owned()),
        ("wrong_type", format!("{SITE}[discover]\nfeeds = \"https://tide.example/rss\"\n")),
        ("number_for_text", format!("{SITE}language = 5\n")),
        ("not_toml", "[site]\nname = \"tide\nhome = \"https://tide.example/\"\n".to_owned()),
        ("bad_home", "[site]\nname = \"tide\"\nhome = \"tide.example\"\n".to_owned()),
        ("bad_name", "[site]\nname = \"The Tide\"\nhome = \"https://tide.example/\"\n".to_owned()),
        ("bad_zone", format!("{SITE}timezone = \"Asia/Ho_Chi_Min\"\n")),
        ("bad_rate", format!("{SITE}[politeness]\nrate = \"2 a second\"\n")),
        ("zero_rate", format!("{SITE}[politeness]\nrate = \"0/s\"\nconcurrency = 0\n")),
        ("bad_revisit", format!("{SITE}[politeness]\nrevisit = [\"1d\", \"1h\"]\n")),
        ("bad_pattern", format!("{SITE}[discover]\narticle = '^https://tide\\.example/(\\d+'\n")),
        ("look_around", format!("{SITE}[discover]\narticle = '^https://tide(?!old)'\n")),
        ("misspelt_field", format!("{SITE}[fields.headlin]\nselect = [\"h1\"]\n")),
        ("own_key", format!("{SITE}[fields.evidence]\nselect = [\"h1\"]\n")),
        ("bad_kind", format!("{SITE}[fields.venue]\nselect = [\".venue\"]\nkind = \"txt\"\n")),
        ("bad_version", format!("{SITE}[[version]]\nvalid_until = \"June 2021\"\n")),
        (
            "two_errors",
            format!("{SITE}lang = \"vi\"\n[fields.date]\nselect = [\"time:contains('h')\"]\norder = \"ddmmyy\"\n"),
        ),
    ];
    for (name, text) in cases {
        insta::assert_snapshot!(name, faults(&text));
    }
    let fields = [
        ("dangling_combinator", "select = [\"h1 >\"]"),
        ("leading_combinator", "select = [\"> h1\"]"),
        ("pseudo_element", "select = [\"h1::text\"]"),
        ("scrapy_attribute", "select = [\"a.more::attr(href)\"]"),
        ("contains", "select = [\"p:contains('x')\"]"),
        ("unclosed", "select = [\"li:nth-child(2n+1\"]"),
        ("unclosed_attribute", "select = [\"meta[property='og:title']@content\", \"a[href\"]"),
        ("misspelt_pseudo", "select = [\"p:frist-child\"]"),
        ("digit_class", "select = [\".2col h1\"]"),
        ("xpath", "select = [\"//h1[@class='title']\"]"),
        ("attribute_alone", "select = [\"@content\"]"),
        ("meta_equals", "select = [\"meta property='og:title'\"]"),
        ("jsonld_alone", "select = [\"jsonld\"]"),
        ("empty_selector", "select = [\"\"]"),
        ("no_rules", "select = []"),
        ("selector_alone", "select = \"h1\""),
        ("bad_step", "select = [\"h1\"]\nclean = [{ strip_sufix = \" - TIDE\" }]"),
        ("two_steps_in_one", "select = [\"h1\"]\nclean = [{ strip_suffix = \" - TIDE\", take = 1 }]"),
        ("bad_step_pattern", "select = [\"h1\"]\nclean = [{ regex = '[a-z' }]"),
        ("bad_format", "select = [\"h1\"]\nformats = [\"%!\"]"),
        ("nothing_said", ""),
        ("needs_select", "remove = [\".label\"]\nformats = [\"%d/%m/%Y\"]"),
    ];
    for (name, lines) in fields {
        insta::assert_snapshot!(name, fault_in_field(lines));
    }
}

#[test]
fn reads_every_key_of_a_profile() {
    let text = r#"
[site]
name = "tide"
title = "The Tide"
home = "https://www.tide.example/"
hosts = ["tide-news.example"]
language = "vi"
timezone = "Asia/Ho_Chi_Minh"
lexicon = "en"
[discover]
feeds = ["https://tide.example/rss"]
sitemaps = ["https://tide.example/sitemap.xml.gz"]
listings = ["https://tide.example/news", { url = "https://tide.example/sport", next = "a.next", pages = 50 }]
article = '^https://tide\.example/(?<id>\d+)/'
[politeness]
rate = "30/min"
concurrency = 2
revisit = ["1h", "1w"]
[fields.headline]
select = ["h1.title", "meta[property='og:title']@content", "jsonld headline", "meta og:title"]
remove = [".label"]
clean = [{ strip_suffix = " - TIDE" }]
required = true
[fields.date]
select = [".day"]
order = "dmy"
formats = ["%d/%m/%Y %H:%M"]
[fields.venue]
select = [".venue"]
kind = "text"
[[version]]
valid_until = 2021-06-01
[version.fields.headline]
select = ["td.tieude"]
[[version]]
valid_until = "2015-01-31"
[version.fields.headline]
select = ["b.tieude"]
"#;
    let profiles = load(text);
    let tide = profiles.get("tide").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(tide.title.as_deref(), Some("The Tide"));
    assert_eq!(tide.lexicon.as_deref(), Some("en"));
    assert_eq!(tide.pace.interval.as_secs(), 2);
    assert_eq!((tide.pace.concurrency, tide.pace.revisit.len()), (2, 2));
    assert_eq!((tide.discover.feeds.len(), tide.discover.sitemaps.len(), tide.discover.listings.len()), (1, 1, 2));
    assert_eq!(tide.discover.listings[1].pages, 50);
    let article = address("https://tide.example/4711/storm");
    assert_eq!(tide.native_id(&article), Some("4711"));
    assert_eq!(tide.is_article(&address("https://tide.example/about")), Some(false));

    let headline = |moment: &str| {
        let layout = tide.layout(moment.parse().unwrap_or_default());
        let rules = layout.get("headline").map(|field| field.select.iter().map(Rule::to_string).collect::<Vec<_>>());
        (rules.unwrap_or_default().join(" | "), layout.get("venue").is_some())
    };
    let now = "css h1.title | css meta[property='og:title']@content | jsonld headline | meta og:title";
    assert_eq!(headline("2026-01-01T00:00:00Z"), (now.to_owned(), true));
    // The last day of a layout is the paper's own: 17:00 in London is the next day in Hanoi.
    assert_eq!(headline("2021-06-01T16:59:00Z"), ("css td.tieude".to_owned(), true));
    assert_eq!(headline("2021-06-01T17:01:00Z"), (now.to_owned(), true));
    assert_eq!(headline("2014-06-01T00:00:00Z"), ("css b.tieude".to_owned(), true));
}

fn address(url: &str) -> Address {
    Address::parse(url).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn chooses_the_profile_by_address() {
    let site = |name: &str, rest: &str| source(&format!("{name}.toml"), &format!("[site]\nname = \"{name}\"\n{rest}"));
    let profiles = Profiles::with(vec![
        site("tide", "home = \"https://www.tide.example/\"\nhosts = [\"tide.test\"]\n"),
        site("sport", "home = \"https://tide.example/sport/\"\n"),
        site("local", "home = \"http://127.0.0.1:8123/\"\n"),
        site("other", "home = \"http://127.0.0.1:8124/\"\n"),
    ])
    .unwrap_or_else(|error| panic!("{error}"));
    let chosen = |url: &str| profiles.for_address(&address(url)).name.clone();
    assert_eq!(chosen("https://tide.example/a"), "tide");
    assert_eq!(chosen("http://www.tide.example/a"), "tide");
    assert_eq!(chosen("https://m.tide.example/a"), "tide");
    assert_eq!(chosen("https://tide.test/a"), "tide");
    assert_eq!(chosen("https://www.tide.example/sport/1"), "sport");
    assert_eq!(chosen("http://127.0.0.1:8124/x"), "other");
    assert_eq!(chosen("http://127.0.0.1:9/x"), "generic");
    assert_eq!(chosen("https://ebbtide.example/a"), "generic");
    assert_eq!(chosen("https://example/a"), "generic");
}

#[test]
fn names_the_near_ones_of_an_unknown_site() {
    match load(SITE).get("tied") {
        Err(ProfileError::Unknown { near, .. }) => assert_eq!(near, ["tide"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn refuses_two_profiles_of_one_name() {
    let twice = Profiles::with(vec![source("a.toml", SITE), source("b.toml", SITE)]);
    match twice {
        Err(error) => insta::assert_snapshot!("duplicate_name", error.render(false)),
        Ok(_) => panic!("accepted"),
    }
}

#[test]
fn tells_all_files_with_errors_at_once() {
    let bad = format!("{SITE}tilte = \"x\"\n");
    let other = bad.replace("tide", "ebb");
    match Profiles::with(vec![source("a.toml", &bad), source("b.toml", &other)]) {
        Err(ProfileError::Faulty(files)) => assert_eq!(files.len(), 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn lets_the_users_profile_take_the_place_of_an_embedded_one() {
    let embedded = Profiles::embedded().unwrap_or_else(|error| panic!("{error}"));
    let Some(name) = embedded.names().next() else { panic!("no embedded profile") };
    let own = format!("[site]\nname = \"{name}\"\nhome = \"https://mine.example/\"\n");
    let profiles = Profiles::with(vec![source("mine.toml", &own)]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(profiles.for_address(&address("https://mine.example/")).name, name);
    let theirs = embedded.get(name).ok().and_then(|profile| profile.home.clone()).unwrap_or_else(|| panic!("no home"));
    assert_eq!(profiles.for_address(&theirs).name, "generic");
}

#[test]
fn reads_a_folder_of_the_users_own() {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let write =
        |name: &str, text: &[u8]| std::fs::write(folder.path().join(name), text).unwrap_or_else(|e| panic!("{e}"));
    write("tide.toml", SITE.as_bytes());
    write("notes.txt", b"not a profile");
    let profiles = Profiles::load(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    assert!(profiles.get("tide").is_ok());
    write("latin.toml", b"# caf\xe9");
    assert!(matches!(Profiles::load(folder.path()), Err(ProfileError::Unreadable { .. })));
    assert!(matches!(Profiles::load(&folder.path().join("none")), Err(ProfileError::Unreadable { .. })));
}

#[test]
fn every_embedded_profile_can_be_read_and_is_found_by_its_home() {
    let profiles = Profiles::embedded().unwrap_or_else(|error| panic!("{error}"));
    for name in profiles.names() {
        let profile = profiles.get(name).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(profile.name, name);
        assert_eq!(profiles.path(name), Some(format!("selectors/sites/{name}.toml").as_str()));
        for host in profile
            .home
            .iter()
            .map(|home| home.as_str().to_owned())
            .chain(profile.hosts.iter().map(|host| format!("http://{host}/")))
        {
            assert_eq!(profiles.for_address(&address(&host)).name, name, "{host}");
        }
    }
}

#[test]
fn digests_what_decides_the_reading_and_nothing_else() {
    let digest = |text: &str| load(text).get("tide").map(|profile| profile.sha256.clone()).unwrap_or_default();
    let field = "[fields.headline]\nselect = [\"h1\"]\n";
    let base = digest(&format!("{SITE}{field}"));
    assert_eq!(base.len(), 64);
    assert_eq!(base, digest(&format!("# a note\n{SITE}title = \"T\"\n[politeness]\nrate = \"1/min\"\n{field}")));
    for changed in [
        format!("{SITE}[fields.headline]\nselect = [\"h2\"]\n"),
        format!("{SITE}timezone = \"Asia/Tokyo\"\n{field}"),
        format!("{SITE}{field}[[version]]\nvalid_until = 2020-01-01\n[version.fields.date]\nselect = [\"i\"]\n"),
    ] {
        assert_ne!(base, digest(&changed));
    }
}

#[test]
fn cleans_step_by_step() {
    let step = |text: &str| {
        let profile = format!("{SITE}[fields.authors]\nselect = [\"p\"]\nclean = [{text}]\n");
        let profiles = load(&profile);
        let layout =
            profiles.get("tide").map(|profile| profile.present().get("authors").map(|field| field.clean.clone()));
        layout.ok().flatten().unwrap_or_default()
    };
    let run = |values: &[&str], text: &str| {
        let steps: Vec<Step> = step(text);
        clean(values.iter().map(|&value| value.to_owned()).collect(), &steps)
    };
    assert_eq!(run(&["By  Ann Lee - TIDE "], r#"{ strip_prefix = "By" }, { strip_suffix = " - TIDE" }"#), ["Ann Lee"]);
    assert_eq!(run(&["Ann Lee, Bo Ek and Cy"], r#"{ split = [", ", " and "] }"#), ["Ann Lee", "Bo Ek", "Cy"]);
    assert_eq!(run(&["a", "b", "c"], "{ take = -1 }"), ["c"]);
    assert_eq!(run(&["a", "b"], "{ take = 3 }"), [""; 0]);
    assert_eq!(run(&["a", "b"], r#"{ join = " " }"#), ["a b"]);
    assert_eq!(run(&["posted 5 May", "no date"], r#"{ regex = 'posted (.*)' }"#), ["5 May"]);
    assert_eq!(run(&["5. May", "x"], r#"{ replace = '(\d)\.', with = "$1" }, { drop = '^x$' }"#), ["5 May"]);
    assert_eq!(run(&[" ", "\u{a0}"], r#"{ join = "" }"#), [""; 0]);
}

#[test]
fn accepts_the_selectors_that_profiles_need() {
    for text in [
        "h1.title",
        "a:not(.x) > b + i ~ u, p",
        "article:has(> img)",
        ":is(h1, h2).big",
        "li:nth-child(2n+1)",
        "[data-x='a>b:c(']",
        "td[align=right] .mục",
        "*",
        "p:first-of-type:not(:last-child)",
        ".a\\:b",
    ] {
        assert!(Selector::parse(text).is_ok(), "{text}: {:?}", Selector::parse(text).err());
    }
}

#[test]
fn loads_two_thousand_profiles_in_less_than_a_second() {
    let sources = (0..2_000).map(|number| {
        let text = format!(
            "[site]\nname = \"s{number}\"\nhome = \"https://s{number}.example/\"\nlanguage = \"vi\"\ntimezone = \"Asia/Ho_Chi_Minh\"\n\
             [discover]\nfeeds = [\"https://s{number}.example/rss\"]\narticle = '^https://s{number}\\.example/\\d+/(?<id>\\d+)'\n\
             [fields.headline]\nselect = [\"h1.title\", \"meta[property='og:title']@content\"]\nclean = [{{ strip_suffix = \" - S\" }}]\n\
             [fields.body]\nselect = [\".body p:not(.caption)\"]\nclean = [{{ regex = '^(.*)$' }}]\n"
        );
        source(&format!("s{number}.toml"), &text)
    });
    let sources: Vec<Source> = sources.collect();
    let start = std::time::Instant::now();
    let profiles = Profiles::with(sources).unwrap_or_else(|error| panic!("{error}"));
    let took = start.elapsed();
    assert_eq!(profiles.for_address(&address("https://s1999.example/2026/1")).name, "s1999");
    // Debug builds are some ten times slower than what users run.
    let limit = if cfg!(debug_assertions) { 10_000 } else { 1_000 };
    assert!(took.as_millis() < limit, "took {took:?}");
    println!("2,000 profiles in {took:?}");
}

mod hostile {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_panics_as_a_selector_or_rule(text in "[a-z0-9 .#:>+~,()\\[\\]'\"@*=|\\\\đ-]{0,60}") {
            let _ = Rule::parse(&text);
            let profile = format!("{SITE}[fields.headline]\nselect = [{}]\n", toml::Value::String(text));
            if let Err(error) = Profiles::with(vec![source("x.toml", &profile)]) {
                prop_assert!(error.render(true).contains("x.toml"));
            }
        }

        #[test]
        fn no_text_panics_as_a_profile(text in "(\\[site\\]\n|name *= *|\"a\"|home|select|\\[|\\]|\\{|\\}|=|\n|,|\"|'|\\.|fields|clean|take|[0-9]|đ|rate|version|\\PC){0,40}") {
            if let Err(error) = Profiles::with(vec![source("x.toml", &text)]) {
                let _ = error.render(true);
            }
        }

        #[test]
        fn no_damage_to_a_profile_panics(at in 0_usize..2_000, cut in 0_usize..40, put in "\\PC{0,4}") {
            let whole = include_str!("../selectors/sites/tccnqp.toml");
            let floor = |at: usize| (0..=at.min(whole.len())).rev().find(|&at| whole.is_char_boundary(at)).unwrap_or(0);
            let (from, to) = (floor(at), floor(at + cut));
            let text = format!("{}{put}{}", &whole[..from], &whole[to..]);
            if let Err(error) = Profiles::with(vec![source("x.toml", &text)]) {
                let _ = error.render(false);
            }
        }
    }
}
