//! Our tokenizer cuts a page as html5ever's does: whatever the text, the trees are the same.

use hemero::markup::{self, Element, Selector, Tree};
use proptest::prelude::*;
use scraper::Html;

/// Pieces that mean something to a tokenizer somewhere, to be put together at random.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "</",
    "<!",
    "<!--",
    "-->",
    "--!>",
    "--",
    "-",
    "!",
    "<!-->",
    "<!--->",
    "?",
    "<?php x ?>",
    "=",
    "\"",
    "'",
    "&",
    ";",
    "#",
    "\0",
    "\r\n",
    "\r",
    "\n",
    " ",
    "\t",
    "\u{c}",
    "a",
    "B",
    "é",
    "ệ",
    "x",
    "1",
    "]]>",
    "<![CDATA[",
    "<!doctype",
    "<!DOCTYPE html>",
    "<!doctype html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" 'x'>",
    "<!doctype a>b\">",
    "<p>",
    "</p>",
    "<P CLASS=A>",
    "<a href='/x?a=1&copy=2&amp;b&lt;&notit;'>",
    "<a href=x&ampy>",
    "</a>",
    "<b",
    " id=x",
    " id='y'",
    " ID=\"z&quot;\"",
    " a==b",
    " a/b",
    "/>",
    "<script>",
    "</script>",
    "</script ",
    "</SCRIPT/",
    "<script",
    "</scripty",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "</title x=y>",
    "<textarea>\n",
    "\n\n</textarea>",
    "<pre>\n",
    "<plaintext>",
    "<noscript>",
    "</noscript>",
    "<iframe>",
    "</iframe>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mi>",
    "<foreignObject>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<li>",
    "<ul>",
    "<select>",
    "<option>",
    "<template>",
    "</template>",
    "<br>",
    "<br/>",
    "</br>",
    "<img src=a.jpg alt=\"b",
    "<div",
    "<div>",
    "</div>",
    "<body x=1>",
    "<html lang=vi>",
    "<head>",
    "<frameset>",
    "&amp;",
    "&amp",
    "&ampx",
    "&lt",
    "&notin;",
    "&notinx",
    "&not",
    "&copy=",
    "&CounterClockwiseContourIntegral;",
    "&nosuch;",
    "&#65;",
    "&#x41",
    "&#xg",
    "&#",
    "&#0;",
    "&#128;",
    "&#xD800;",
    "&#99999999999;",
    "&#x10ffff;",
    "&NotEqualTilde;",
    "&acE;",
    "text of a page",
];

/// The tree that html5ever makes with its own tokenizer, as text.
fn standard(page: &str) -> String {
    let nodes = Html::parse_document(page);
    nodes.tree.root().descendants().map(|node| format!("{} {:?}\n", node.ancestors().count(), node.value())).collect()
}

#[track_caller]
fn same(page: &str) {
    assert_eq!(format!("{:?}", markup::parse(page)), standard(page), "{page:?}");
}

#[test]
fn corners_of_the_standard_are_turned_alike() {
    for page in [
        "",
        "<",
        "</",
        "a</",
        "<a",
        "<a b",
        "<a b=",
        "<a b='c",
        "<!--",
        "<!--a-",
        "<!--a--",
        "<!--a--!",
        "<!--a--!-->b",
        "<!--a<!-->b-->",
        "<!-->a",
        "<!--->a",
        "<!doctype",
        "<!doctypehtml>",
        "<!doctype html SYSTEM 'about:legacy-compat'>",
        "<title>&lt;b>&#0;\0</titlex></title>",
        "<script><!--<script></script>--></script>x",
        "<script><!--<script></script></script>x",
        "<script><!--></script>x",
        "<script><!-- <script </script",
        "<script><!--<script><\\/script>--></script>x",
        "<style></STYLE\n>x",
        "<textarea>\n\na</textarea><pre>\nb</pre><pre>&#10;c</pre>",
        "<svg><![CDATA[a<b>\0]]>c</svg><![CDATA[d]]>",
        "<svg><title>a</title><script>b</script></svg>",
        "<plaintext></plaintext>\0",
        "<p a=1 A=2 a='3'>",
        "<p/ a / b/>c",
        "<p =a =b>",
        "a\0b<table>\0c<td>\0d",
        "\u{feff}\r\na\rb\n\r",
    ] {
        same(page);
    }
}

fn select<'a>(page: &'a Tree, selector: &str) -> Vec<Element<'a>> {
    page.select(&Selector::parse(selector).unwrap())
}

#[test]
fn what_nests_without_end_is_made_flatter() {
    let deep = markup::parse(&format!("{}bottom{}", "<div>".repeat(100_000), "</div>".repeat(100_000)));
    let depth = deep.elements().map(|element| element.ancestors().count()).max().unwrap_or(0);
    assert!(depth < 800, "{depth}");
    assert!(deep.root().texts().any(|text| text.contains("bottom")));
    let script = markup::parse(&format!("{}<script>a = '<i>b</i>';</script>", "<div>".repeat(1000)));
    let text: String = select(&script, "script").into_iter().flat_map(Element::texts).collect();
    assert_eq!(text, "a = '<i>b</i>';");
    let bold = markup::parse(&"<p>a<b id=1><i>".repeat(5000));
    assert!(bold.size() < 50_000, "{}", bold.size());
    let sane = format!("<svg>{}</svg><p><b>a</b>", "<path d='m'/>".repeat(5000));
    same(&sane);
}

#[test]
fn of_a_tag_with_thousands_of_attributes_the_first_are_kept() {
    let attributes: String = (0..5000).map(|number| format!(" a{number}=x")).collect();
    let page = markup::parse(&format!("<p class=x{attributes}>text</p>"));
    assert_eq!(select(&page, "p.x")[0].attributes().count(), 1000);
}

/// Selectors of every kind that a profile may use.
const SELECTORS: &[&str] = &[
    "*",
    "p",
    "b i",
    "p > *",
    "b + *",
    "b ~ i",
    ".x",
    ".X",
    "#y",
    "[a]",
    "[class~=x]",
    "[href^='/']",
    ":root",
    ":empty",
    ":first-child",
    "p:nth-of-type(2n+1)",
    ":last-of-type",
    ":only-child",
    "p:not(.x)",
    ":is(p, b) > i",
    "div:has(> b)",
    "p:has(i) b",
    "svg *",
    "template p",
    "td, li",
    ":scope > body",
];

fn selected_alike(page: &str) {
    let (ours, theirs) = (markup::parse(page), Html::parse_document(page));
    for text in SELECTORS {
        let selector = scraper::Selector::parse(text).unwrap();
        let theirs: Vec<String> = theirs.select(&selector).map(|element| element.html()).collect();
        let ours: Vec<String> = select(&ours, text).into_iter().map(Element::html).collect();
        assert_eq!(ours, theirs, "{text} {page:?}");
    }
}

proptest! {
    #[test]
    fn trees_are_the_same_whatever_the_text(mark in prop::bool::ANY, pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        same(&format!("{}{}", if mark { "\u{feff}" } else { "" }, pieces.concat()));
    }

    #[test]
    fn selectors_select_the_same_and_markup_is_written_alike(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        selected_alike(&pieces.concat());
    }
}
