//! Our tokenizer cuts a page as html5ever's does: whatever the text, the trees are the same.

use hemero::markup;
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

/// A tree as text; parsing errors are not compared.
fn tree(html: &Html) -> String {
    let nodes = html.tree.root().descendants();
    let out: String = nodes.map(|node| format!("{} {:?}\n", node.ancestors().count(), node.value())).collect();
    format!("{:?}\n{out}", html.quirks_mode)
}

#[track_caller]
fn same(page: &str) {
    assert_eq!(tree(&markup::parse(page)), tree(&Html::parse_document(page)), "{page:?}");
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

fn depth(html: &Html) -> usize {
    html.tree.root().descendants().map(|node| node.ancestors().count()).max().unwrap_or(0)
}

#[test]
fn what_nests_without_end_is_made_flatter() {
    let deep = markup::parse(&format!("{}bottom{}", "<div>".repeat(100_000), "</div>".repeat(100_000)));
    assert!(depth(&deep) < 800, "{}", depth(&deep));
    assert!(deep.root_element().text().any(|text| text.contains("bottom")));
    let script = markup::parse(&format!("{}<script>a = '<i>b</i>';</script>", "<div>".repeat(1000)));
    let selector = scraper::Selector::parse("script").unwrap();
    let text: String = script.select(&selector).flat_map(|script| script.text()).collect();
    assert_eq!(text, "a = '<i>b</i>';");
    let bold = markup::parse(&"<p>a<b id=1><i>".repeat(5000));
    assert!(bold.tree.nodes().count() < 50_000, "{}", bold.tree.nodes().count());
    let sane = format!("<svg>{}</svg><p><b>a</b>", "<path d='m'/>".repeat(5000));
    same(&sane);
}

#[test]
fn of_a_tag_with_thousands_of_attributes_the_first_are_kept() {
    let attributes: String = (0..5000).map(|number| format!(" a{number}=x")).collect();
    let page = markup::parse(&format!("<p class=x{attributes}>text</p>"));
    let paragraph = scraper::Selector::parse("p.x").unwrap();
    assert_eq!(page.select(&paragraph).next().unwrap().value().attrs().count(), 1000);
}

proptest! {
    #[test]
    fn trees_are_the_same_whatever_the_text(mark in prop::bool::ANY, pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        same(&format!("{}{}", if mark { "\u{feff}" } else { "" }, pieces.concat()));
    }
}
