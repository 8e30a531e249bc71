//! Pictures of articles, kept with them on request: the same manners, limits of their own, and a replay that shows them.

use crate::support::{Desk, Newsroom, Paper, Reply};

/// A picture that begins as a PNG file does, and differs by its name.
fn png(name: &str) -> Reply {
    Reply::of("image/png", [b"\x89PNG\r\n\x1a\n".as_slice(), name.as_bytes()].concat())
}

/// An illustrated article: one picture on the paper's host, one loaded late from another, and one for several screens.
fn illustrated(elsewhere: &Newsroom) -> String {
    let text = "The council of Harrow met on the matter of the bridge and adjourned until the spring. ".repeat(6);
    let other = elsewhere.origin();
    format!(
        "<html><head><title>The bridge</title></head><body><h1>The bridge</h1><time datetime=\"2026-03-01T08:00:00Z\"></time>\
         <aside class=ad><a href=https://shop.example/><img src=/ads/sofa.png></a></aside>\
         <div class=text><p>{text}</p>\
         <figure><img src=/img/plain.png><figcaption>The bridge in winter.</figcaption></figure>\
         <p>{text}</p>\
         <figure><img src=data:image/gif;base64,R0lGOD data-src=\"{other}/late.png\"></figure>\
         <p>{text}</p>\
         <figure><picture><source srcset=\"/img/w_9,h_9.webp 1x, /img/big.webp 2x\"><img src=/img/small.png></picture></figure>\
         <p>The bridge, in full. {text}</p></div></body></html>"
    )
}

fn open(desk: &Desk) -> (Paper, Newsroom) {
    let paper = Paper::printed(desk, 3, "1000/s");
    let elsewhere = Newsroom::open_on([127, 0, 0, 2]);
    paper.room.at("/story/1", Reply::html(illustrated(&elsewhere)).etag("\"1\""));
    for path in ["/img/plain.png", "/img/small.png", "/ads/sofa.png"] {
        paper.room.at(path, png(path));
    }
    // The same picture in another size: the same bytes here.
    paper.room.at("/img/w_9,h_9.webp", png("/img/small.png"));
    paper.room.at("/img/big.webp", Reply::redirect(302, elsewhere.url("/big.webp")));
    elsewhere.at("/big.webp", png("big")).at("/late.png", png("late"));
    (paper, elsewhere)
}

fn kept(desk: &Desk) -> i64 {
    desk.ask("SELECT count(*) FROM frontier WHERE kind = 'image' AND state = 'fetched'")
}

#[test]
fn the_pictures_of_an_article_are_kept_and_those_beside_it_are_not() {
    let desk = Desk::new();
    let (paper, elsewhere) = open(&desk);
    let told = desk.run(&["--json", "crawl", "paper", "--with", "images"]).exits(0);
    assert_eq!(told.json()["figures"]["images"], 5, "{}", told.stdout);
    assert_eq!(kept(&desk), 5);
    for path in ["/img/plain.png", "/img/small.png", "/img/w_9,h_9.webp", "/img/big.webp"] {
        assert_eq!(paper.room.asked(path).len(), 1, "{path}");
    }
    let paths = elsewhere.paths();
    assert_eq!((paths[0].as_str(), paths.len()), ("/robots.txt", 3), "another host is asked for its rules first");
    assert!(paper.room.asked("/ads/sofa.png").is_empty());
    let request = &paper.room.asked("/img/plain.png")[0];
    assert!(request.header("accept").unwrap().starts_with("image/"));
    let twice =
        "SELECT count(*) - count(DISTINCT c.body_id) FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id
                 WHERE f.kind = 'image' AND c.status = 200";
    assert_eq!(desk.ask(twice), 1, "the same bytes are kept once");

    // Nothing is asked twice, and status and exports know them.
    paper.room.clear();
    desk.run(&["crawl", "paper", "--with", "images"]).exits(0);
    assert!(!paper.room.paths().iter().any(|path| path.starts_with("/img/")));
    assert!(desk.run(&["status"]).exits(0).stdout.contains("3 articles with 5 images"));
    desk.run(&["verify", "--replay"]).exits(0);
    let file = desk.path("paper.warc.gz");
    desk.run(&["export", "warc", "-o", file.to_str().unwrap()]).exits(0);
    let index = desk.read("paper.cdxj");
    assert_eq!(index.matches("\"mime\": \"image/png\"").count(), 4, "{index}");
    assert_eq!(
        index.matches("warc/revisit").count(),
        5,
        "listing and stories have not changed, one picture came twice"
    );

    let second = Desk::new();
    second.run(&["init"]).exits(0);
    paper.describe(&second, "1000/s");
    second.run(&["import", file.to_str().unwrap()]).exits(0);
    assert_eq!(kept(&second), 5);
}

#[test]
fn pictures_are_found_on_pages_that_were_kept_without_them() {
    let desk = Desk::new();
    let (paper, _elsewhere) = open(&desk);
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(kept(&desk), 0);
    desk.write("archive/hemero.toml", "allow_private = [\"127.0.0.0/8\"]\nwith = [\"images\"]\n");
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(paper.room.asked("/story/1").len(), 2);
    assert_eq!(desk.ask("SELECT count(*) FROM captures WHERE url LIKE '%/story/1' AND status = 304"), 1);
    assert_eq!(kept(&desk), 3, "those that the record names");
    let wrong = "with = [\"styles\"]\n";
    desk.write("archive/hemero.toml", wrong);
    assert!(desk.run(&["crawl", "paper"]).exits(3).stderr.contains("'with' does not know 'styles'"));
}

#[test]
fn pictures_have_limits_and_what_is_none_is_not_kept() {
    let desk = Desk::new();
    let (paper, elsewhere) = open(&desk);
    paper.room.at("/img/plain.png", Reply::of("image/png", vec![7; (1 << 20) + 1]));
    paper.room.at("/img/small.png", Reply::html("<html><title>Please log in</title>"));
    paper.room.at("/img/w_9,h_9.webp", Reply::of("application/octet-stream", b"\xff\xd8\xff\xe0 a picture".as_slice()));
    elsewhere.at("/robots.txt", Reply::text("User-agent: *\nDisallow: /late"));
    desk.write("archive/hemero.toml", "allow_private = [\"127.0.0.0/8\"]\nimage_size = 1\nimage_count = 4\n");
    let told = desk.run(&["--json", "crawl", "paper", "--with", "images", "--tolerate", "90%"]).exits(0);
    assert_eq!(told.json()["figures"]["images"], 1, "{}", told.stdout);
    let failures = told.json()["failures"].clone();
    for kind in ["body_too_large", "no_image", "robots"] {
        assert_eq!(failures[kind], 1, "{failures}");
    }
    assert!(paper.room.asked("/img/big.webp").is_empty(), "the fifth file of the article");
    assert_eq!(desk.ask("SELECT count(*) FROM captures WHERE url LIKE '%/img/%'"), 1);
    assert_eq!(desk.ask("SELECT count(*) FROM frontier WHERE kind = 'image' AND due_at IS NOT NULL"), 0);

    // A picture on a private address is refused as any page is.
    let guarded = Desk::new();
    let (paper, elsewhere) = open(&guarded);
    let archive = guarded.archive();
    let own = ["-C", archive.to_str().unwrap(), "--allow-private", "127.0.0.1/32", "--json"];
    let told = guarded.bare(&[&own[..], &["crawl", "paper", "--with", "images", "--tolerate", "90%"]].concat());
    assert!(elsewhere.log().is_empty(), "{}", told.stderr);
    assert_eq!(told.json()["figures"]["images"], 3, "{}", told.stdout);
    drop(paper);
}

#[test]
fn a_killed_run_goes_on_with_the_pictures_that_are_left() {
    let mut desk = Desk::new();
    let (paper, _elsewhere) = open(&desk);
    let mut kills = 0;
    for step in ["committed:2", "head:3", "stored:3", "committed:2", "committed:2"] {
        desk.set("HEMERO_ABORT_AT", step);
        kills += i32::from(desk.run(&["crawl", "paper", "--with", "images"]).code != 0);
    }
    assert!(kills > 1, "{kills}");
    desk.set("HEMERO_ABORT_AT", "");
    desk.run(&["crawl", "paper"]).exits(0);
    assert_eq!(kept(&desk), 5, "what an earlier run found is fetched without being asked for again");
    assert_eq!(
        desk.ask(
            "SELECT count(*) FROM captures AS c JOIN frontier AS f ON f.id = c.frontier_id WHERE f.kind = 'image'"
        ),
        6
    );
    drop(paper);
}
