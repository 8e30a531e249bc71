//! Every key of a field does what the documentation says, on one page that needs them all.

use hemero::address::Address;
use hemero::article::Article;
use hemero::extraction::{self, Page};
use hemero::lexicon::Lexicons;
use hemero::profile::{Profiles, Source};
use serde_json::{Value, json};

/// A page with boxes in its text, a wrong language, an American date, a credit line and a list of winners beside it.
const PAGE: &str = r#"<html lang="de"><head><title>Watch: Harbour reopens after eleven months</title>
<link rel="canonical" href="/print?story=4711">
<meta property="og:image" content="/img/share.jpg"><meta name="lang-of-text" content="en-GB"></head><body>
<h1>Watch: Harbour reopens after eleven months</h1>
<div class="posted">05/08/2021 10:15</div>
<p class="by">By Ada Marsh, Tide Newsroom</p>
<div class="story">
<p>The harbour of Lowmere reopened on Thursday after repairs that took eleven months, its director Daniel Okafor said in the town hall.</p>
<div class="numbers"><p>The harbour in numbers: four cranes, two docks, ninety workers and a lighthouse that nobody has painted since it was built.</p></div>
<p>Fishermen had waited for the day, and the first of the boats left before the mayor had finished her speech to the crowd. <span class="more">Read more here</span></p>
<figure><img src="/img/quay.jpg" width="600"><figcaption>Mayor Otto Lindqvist opens the quay</figcaption></figure>
<div class="numbers"><img src="/img/chart.png" width="600"></div>
<p>Repairs cost three million, the council said in its report, and it expects the money back within the next nine years of trade.</p>
</div>
<aside class="winners"><p>The City Council awarded the Medal of Valor to Fire Chief Amara Nwosu on Monday.</p></aside>
<div class="depth" data-value="12,5 m">12,5 m</div><a class="map" href="/map">Map</a>
<div class="note"><b>Closed</b> until <i>noon</i></div>
</body></html>"#;

fn read(fields: &str) -> Article {
    let text = format!(
        "[site]\nname = \"tide\"\nhome = \"https://tide.example/\"\ntimezone = \"Europe/London\"\nlexicon = \"en\"\n{fields}"
    );
    let profiles = Profiles::with(vec![Source { path: "tide.toml".to_owned(), text }]);
    let profiles = profiles.unwrap_or_else(|error| panic!("{}", error.render(false)));
    let url = Address::parse("https://tide.example/news/4711").expect("a URL");
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let fetched_at = "2021-08-06T00:00:00Z".parse().expect("a moment");
    let page = Page { url: &url, status: 200, headers: &headers, body: PAGE.as_bytes(), fetched_at };
    let profile = profiles.get("tide").unwrap_or_else(|error| panic!("{error}"));
    extraction::read(&page, profile, &Lexicons::embedded()).article.expect("an article")
}

fn rule_of(article: &Article, path: &str) -> String {
    let evidence = article.evidence.as_ref().and_then(|all| all.get(path));
    evidence.and_then(|list| list.first()).map(|one| one.rule.clone()).unwrap_or_default()
}

fn names(article: &Article) -> Vec<&str> {
    article.people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn a_field_without_select_sets_right_what_is_read_without_a_profile() {
    let plain = read("");
    assert_eq!(plain.headline.as_deref(), Some("Watch: Harbour reopens after eleven months"));
    assert_eq!(plain.date.as_deref(), Some("2021-08-05T10:15:00+01:00"));
    assert!(plain.body.iter().any(|text| text.starts_with("The harbour in numbers")), "{:?}", plain.body);
    assert_eq!(plain.images.len(), 2);

    let set_right = read(
        r#"
[fields.headline]
clean = [{ strip_prefix = "Watch: " }]
[fields.date]
order = "mdy"
[fields.authors]
clean = [{ drop = 'Newsroom' }]
[fields.body]
remove = [".numbers", ".more"]
[fields.images]
remove = [".numbers"]
clean = [{ replace = '^https://tide\.example/img/', with = "https://tide.example/img/large/" }]
"#,
    );
    assert_eq!(set_right.headline.as_deref(), Some("Harbour reopens after eleven months"));
    assert_eq!(set_right.date.as_deref(), Some("2021-05-08T10:15:00+01:00"));
    assert_eq!(set_right.authors, ["Ada Marsh"]);
    assert_eq!(set_right.body.len(), 3, "{:?}", set_right.body);
    assert!(set_right.body[1].ends_with("to the crowd."), "{:?}", set_right.body);
    let images: Vec<_> = set_right.images.iter().filter_map(|image| image.url.as_deref()).collect();
    assert_eq!(images, ["https://tide.example/img/large/quay.jpg"]);
}

#[test]
fn what_clean_leaves_nothing_of_stays_empty() {
    assert_eq!(read("[fields.authors]\nclean = [{ drop = '.' }]\n").authors, Vec::<String>::new());
}

#[test]
fn language_pictures_and_address_are_read_where_the_profile_says() {
    let article = read(
        r#"
[fields.language]
select = ["meta lang-of-text"]
[fields.url]
select = ["link[rel='canonical']@href"]
[fields.images]
select = ["figure.gallery", ".story figure"]
"#,
    );
    assert_eq!(
        (article.language.as_deref(), rule_of(&article, "language").as_str()),
        (Some("en"), "meta lang-of-text")
    );
    assert_eq!(article.url, "https://tide.example/print?story=4711");
    assert_eq!(article.images.len(), 1);
    assert_eq!(article.images[0].caption.as_deref(), Some("Mayor Otto Lindqvist opens the quay"));
    assert_eq!(rule_of(&article, "images"), "css .story figure");

    let shared = read("[fields.images]\nselect = [\"meta og:image\"]\n");
    assert_eq!(shared.images[0].url.as_deref(), Some("https://tide.example/img/share.jpg"));
    let foreign =
        read("[fields.url]\nselect = [\"h1\"]\nclean = [{ replace = '.*', with = \"https://other.example/x\" }]\n");
    assert_eq!(foreign.url, "https://tide.example/news/4711", "a page does not speak for another site");
}

#[test]
fn prose_fields_are_read_where_the_profile_says() {
    let everywhere = read("");
    assert_eq!(names(&everywhere), ["Daniel Okafor", "Otto Lindqvist"]);

    // Elements of the text, in its order, and beside it; each value keeps its place where the record has the text.
    let chosen = read("[fields.people]\nselect = [\"figcaption\", \".winners\"]\n");
    assert_eq!(names(&chosen), ["Otto Lindqvist", "Amara Nwosu"]);
    let places = |path: &str| {
        let evidence = chosen.evidence.as_ref().and_then(|all| all.get(path)).expect("evidence");
        evidence.iter().filter_map(|one| one.at).count()
    };
    assert!(places("people/0") > 0);
    assert_eq!(places("people/1"), 0);
    assert!(chosen.body.iter().all(|text| !text.contains("Amara Nwosu")));

    let removed = read("[fields.people]\nremove = [\"figure\"]\n");
    assert_eq!(names(&removed), ["Daniel Okafor"]);
    let nowhere = read("[fields.people]\nselect = [\".nothing\"]\n");
    assert_eq!(names(&nowhere), names(&everywhere));

    assert!(everywhere.awards.is_empty());
    let awards = read("[fields.awards]\nselect = [\".winners p\"]\n");
    assert_eq!(awards.awards.len(), 1, "{:?}", awards.awards);
    assert_eq!(names(&awards), names(&everywhere));
}

#[test]
fn every_kind_of_a_field_of_ones_own() {
    let article = read(
        r#"
[fields.depth]
select = [".depth"]
kind = "number"
[fields.depth_words]
select = [".depth@data-value"]
kind = "text"
[fields.map]
select = ["a.map@href"]
kind = "url"
[fields.posted]
select = [".posted"]
formats = ["%m/%d/%Y %H:%M"]
kind = "date"
[fields.docks]
select = [".winners p"]
clean = [{ split = [" awarded ", " on "] }]
kind = "list"
[fields.note]
select = [".note"]
remove = ["i"]
kind = "html"
[fields.winners]
select = [".winners"]
kind = "people"
[fields.medals]
select = [".winners"]
kind = "awards"
"#,
    );
    let extra = |name: &str| article.extra.get(name).cloned().unwrap_or(Value::Null);
    assert_eq!(extra("depth"), json!(12.5));
    assert_eq!(extra("depth_words"), json!("12,5 m"));
    assert_eq!(extra("map"), json!("https://tide.example/map"));
    assert_eq!(extra("posted"), json!("2021-05-08T10:15:00+01:00"));
    assert_eq!(extra("docks").as_array().map(Vec::len), Some(3));
    assert_eq!(extra("note"), json!("<div class=\"note\"><b>Closed</b> until </div>"));
    assert_eq!(extra("winners")[0]["name"], json!("Amara Nwosu"));
    assert_eq!(extra("medals")[0]["recipients"][0]["name"], json!("Amara Nwosu"));
    assert_eq!(rule_of(&article, "extra/winners"), "css .winners");
    assert_eq!(names(&article), ["Daniel Okafor", "Otto Lindqvist"]);
}
