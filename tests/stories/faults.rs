//! Every way a server can answer wrongly: each has a name, an end, and a bound on what it costs.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use hemero::address::Address;
use hemero::capture::Capture;
use hemero::fetch::{self, Client, Failure, Guard, Limits, Observer, Request, Retry, Step, Timeouts, next_hop};

use crate::support::fault::PAGE;
use crate::support::{Certificate, Desk, Fault, Newsroom, Paper, Reply};

const LIMITS: Limits = Limits { wire: 1 << 20, decoded: 4 << 20, cut: false };

fn options() -> fetch::Options {
    let ms = Duration::from_millis;
    fetch::Options {
        guard: Guard::allowing(["127.0.0.0/8".parse().unwrap()]),
        timeouts: Timeouts { connect: ms(2500), head: ms(2500), idle: ms(2500), total: ms(9000) },
        ..fetch::Options::default()
    }
}

/// Counts what came.
#[derive(Default)]
struct Scale(AtomicU64);

impl Observer for Scale {
    fn reached(&self, step: Step) {
        if let Step::Body(bytes) = step {
            self.0.fetch_max(bytes, Ordering::Relaxed);
        }
    }
}

async fn get(client: &Client, url: &str) -> Result<Capture, Failure> {
    let request = Request { limits: LIMITS, ..Request::page(Address::parse(url).unwrap()) };
    let scale = Arc::new(Scale::default());
    let result = client.get(&request, scale.clone()).await.map_err(|broken| broken.failure);
    let most = scale.0.load(Ordering::Relaxed);
    assert!(most <= LIMITS.wire + (1 << 20), "{url}: {most} bytes were taken");
    result
}

/// What hemero makes of each fault; `None` where the page is good all the same.
fn expected(fault: Fault) -> Option<&'static str> {
    Some(match fault {
        Fault::Hang => "head_timeout",
        Fault::NoAnswer => "no_answer",
        Fault::Drip => "head_timeout",
        Fault::HangInBody => "body_stalled",
        Fault::ResetAfterHead | Fault::ResetInBody => "body_reset",
        Fault::ShortBody | Fault::ChunkCut => "body_cut",
        Fault::BadChunkSize => "bad_chunk",
        Fault::LengthAndChunked | Fault::TwoLengths => "conflicting_length",
        Fault::ManyHeaders | Fault::HugeHeader => "head_too_large",
        Fault::HeaderWithoutColon => "bad_header",
        Fault::Garbage | Fault::Http09 => "not_http",
        Fault::EndlessBody => "body_too_large",
        Fault::GzipBomb | Fault::BrotliBomb | Fault::ZstdBomb => "decoded_too_large",
        Fault::FalseGzip => "bad_coding",
        Fault::TruncatedGzip => "coding_cut",
        // The length that was announced is kept to, and the rest is nobody's answer.
        Fault::LongBody => return None,
        Fault::EightBitHeader => return None,
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_fault_has_its_name_and_an_end() {
    // Bombs take a while to make.
    let sites = Fault::ALL.map(|fault| {
        let site = Newsroom::open();
        site.at("/page", fault.reply()).at("/well", Reply::html(PAGE));
        (fault, site)
    });
    let work = sites.map(|(fault, site)| async move {
        let client = Client::new(options()).unwrap();
        let start = Instant::now();
        let result = get(&client, &site.url("/page")).await;
        let took = start.elapsed();
        let name = result.as_ref().err().map(Failure::name);
        let after = get(&client, &site.url("/well")).await;
        (fault, name, took, result, after)
    });
    let mut wrong = Vec::new();
    for one in work.map(tokio::spawn) {
        let (fault, name, took, result, after) = one.await.unwrap();
        println!("{fault:?}: {} in {took:?}", name.unwrap_or("a page"));
        if name != expected(fault) {
            wrong.push(format!("{fault:?}: {:?}", result.as_ref().map(|capture| capture.body.len())));
        }
        let after = after.unwrap_or_else(|failure| panic!("after {fault:?}: {failure}"));
        assert_eq!(after.body, PAGE.as_bytes(), "what {fault:?} left behind is nobody's answer");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_long_body_is_cut_where_it_said_it_ends_and_eight_bit_headers_are_kept() {
    let site = Newsroom::open();
    site.at("/long", Fault::LongBody.reply()).at("/eight", Fault::EightBitHeader.reply());
    let client = Client::new(options()).unwrap();
    let long = get(&client, &site.url("/long")).await.unwrap();
    assert_eq!(long.body, &PAGE.as_bytes()[..40]);
    let eight = get(&client, &site.url("/eight")).await.unwrap();
    assert_eq!(eight.header("x-place"), Some("Hu\u{e9} (latin-1)"));
}

#[tokio::test]
async fn a_slow_body_ends_with_the_time_for_a_page() {
    let site = Newsroom::open();
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n".to_vec();
    let drip = crate::support::Step::Drip(vec![b'a'; 500], Duration::from_millis(300));
    site.at("/slow", Reply::script([crate::support::Step::Send(head), drip]));
    let client = Client::new(options()).unwrap();
    let failure = get(&client, &site.url("/slow")).await.unwrap_err();
    assert_eq!((failure.name(), failure.retry()), ("total_timeout", Retry::Soon));
}

#[tokio::test]
async fn nobody_at_home_has_a_name() {
    let client = Client::new(options()).unwrap();
    let refused = get(&client, &format!("http://127.0.0.1:{}/", Newsroom::closed_port())).await.unwrap_err();
    assert_eq!((refused.name(), refused.is_of_host()), ("refused", true));
    struct Nowhere;
    impl fetch::Lookup for Nowhere {
        fn lookup(&self, _: &str) -> fetch::Lookups {
            Box::pin(async { Err(std::io::Error::other("no such name")) })
        }
    }
    let client = Client::new(fetch::Options { lookup: Some(Arc::new(Nowhere)), ..options() }).unwrap();
    let unresolved = get(&client, "http://nowhere.example/").await.unwrap_err();
    assert_eq!(unresolved.name(), "unresolved");
    assert!(unresolved.hint().is_some());
}

#[tokio::test]
async fn a_length_beyond_the_limit_is_refused_before_the_body() {
    let site = Newsroom::open();
    site.at("/huge", Reply::html(vec![b'a'; 2 << 20]));
    let client = Client::new(options()).unwrap();
    let failure = get(&client, &site.url("/huge")).await.unwrap_err();
    assert_eq!(failure, Failure::BodyTooLarge { limit: LIMITS.wire });
}

#[tokio::test]
async fn certificates_are_verified() {
    for (certificate, trusted, name) in [
        (Certificate::Valid, true, None),
        (Certificate::Valid, false, Some("certificate_untrusted")),
        (Certificate::Expired, true, Some("certificate_expired")),
        (Certificate::OtherHost, true, Some("certificate_wrong_host")),
        (Certificate::SelfSigned, true, Some("certificate_untrusted")),
    ] {
        let site = Newsroom::secure(certificate);
        site.at("/page", Reply::html(PAGE));
        let authorities = if trusted { vec![site.authority().as_bytes().to_vec()] } else { Vec::new() };
        let client = Client::new(fetch::Options { authorities, ..options() }).unwrap();
        let result = get(&client, &site.url("/page")).await;
        assert_eq!(result.as_ref().err().map(Failure::name), name, "{certificate:?}: {:?}", result.as_ref().err());
    }
    // A server that speaks plainly where TLS is expected.
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", plain.local_addr().unwrap());
    let answer = thread::spawn(move || {
        let (mut stream, _) = plain.accept()?;
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())
    });
    let failure = get(&Client::new(options()).unwrap(), &url).await.unwrap_err();
    assert_eq!(failure.name(), "tls", "{failure}");
    answer.join().unwrap().ok();
}

/// Follows redirects as a run does, one request at a time.
async fn follow(client: &Client, guard: &Guard, url: &str) -> (Result<Capture, Failure>, usize) {
    let mut trail = Vec::new();
    let mut url = url.to_owned();
    loop {
        let capture = match get(client, &url).await {
            Ok(capture) => capture,
            Err(failure) => return (Err(failure), trail.len()),
        };
        match next_hop(&capture, &trail, guard) {
            Ok(None) => return (Ok(capture), trail.len()),
            Ok(Some(to)) => {
                url = to.to_string();
                trail.push(capture.url);
            }
            Err(failure) => return (Err(failure), trail.len()),
        }
    }
}

#[tokio::test]
async fn redirects_end() {
    let (site, secure) = (Newsroom::open(), Newsroom::secure(Certificate::Valid));
    site.hops("/nine", 9, "/end").hops("/many", 25, "/end").at("/end", Reply::html(PAGE));
    site.at("/a", Reply::redirect(301, "/b")).at("/b", Reply::redirect(302, "/a"));
    site.at("/ping", Reply::redirect(307, secure.url("/pong")));
    secure.at("/pong", Reply::redirect(307, site.url("/ping")));
    site.at("/nowhere", Reply::status(302)).at("/garbage", Reply::redirect(302, "http://[::"));
    site.at("/file", Reply::redirect(302, "file:///etc/passwd")).at("/data", Reply::redirect(302, "data:text/html,x"));
    for (path, host) in [
        ("/meta", "169.254.169.254"),
        ("/ten", "10.0.0.1"),
        ("/hex", "0xa.1"),
        ("/six", "[::ffff:10.0.0.1]"),
        ("/local", "[fe80::1]"),
    ] {
        site.at(path, Reply::redirect(302, format!("http://{host}/")));
    }
    // Another address each time, for ever.
    site.below("/count/", |request| {
        let number: u32 = request.path.rsplit('/').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        Reply::redirect(302, format!("/count/{}", number + 1))
    });
    let guard = options().guard;
    let authorities = vec![secure.authority().as_bytes().to_vec()];
    let client = Client::new(fetch::Options { authorities, ..options() }).unwrap();
    for (path, name, hops) in [
        ("/nine/1", None, 9),
        ("/many/1", Some("too_many_redirects"), 10),
        ("/count/1", Some("too_many_redirects"), 10),
        ("/a", Some("redirect_loop"), 1),
        ("/ping", Some("redirect_loop"), 1),
        ("/nowhere", Some("redirect_nowhere"), 0),
        ("/garbage", Some("redirect_nowhere"), 0),
        ("/file", Some("redirect_scheme"), 0),
        ("/data", Some("redirect_scheme"), 0),
        ("/meta", Some("private_address"), 0),
        ("/ten", Some("private_address"), 0),
        ("/hex", Some("private_address"), 0),
        ("/six", Some("private_address"), 0),
        ("/local", Some("private_address"), 0),
    ] {
        let (result, taken) = follow(&client, &guard, &site.url(path)).await;
        assert_eq!((result.as_ref().err().map(Failure::name), taken), (name, hops), "{path}");
    }
}

#[tokio::test]
async fn compressed_pages_come_out_whole() {
    let site = Newsroom::open();
    let page = PAGE.repeat(20);
    site.at("/gzip", Reply::html(page.as_str()).gzip());
    site.at("/zstd", Reply::html(zstd::encode_all(page.as_bytes(), 3).unwrap()).header("Content-Encoding", "zstd"));
    site.at("/unknown", Reply::html(PAGE).header("Content-Encoding", "rot13"));
    let client = Client::new(options()).unwrap();
    for path in ["/gzip", "/zstd"] {
        let capture = get(&client, &site.url(path)).await.unwrap();
        assert_eq!(capture.body, page.as_bytes(), "{path}");
        assert!(capture.wire_bytes < page.len() as u64 / 2, "{path}");
    }
    assert_eq!(get(&client, &site.url("/unknown")).await.unwrap_err().name(), "unknown_coding");
}

/// One of each failure.
fn all_failures() -> Vec<Failure> {
    let word = String::new;
    let statuses = [401, 403, 404, 410, 429, 503, 400, 299].map(Failure::Status);
    let mut all = vec![
        Failure::PrivateAddress { host: word(), ip: [127, 0, 0, 1].into() },
        Failure::Unresolved { host: word(), reason: word() },
        Failure::Refused,
        Failure::ConnectTimeout,
        Failure::Unreachable(word()),
        Failure::CertificateExpired,
        Failure::CertificateWrongHost,
        Failure::CertificateUntrusted,
        Failure::Tls(word()),
        Failure::HeadTimeout,
        Failure::BodyStalled,
        Failure::TotalTimeout,
        Failure::NoAnswer,
        Failure::NotHttp(word()),
        Failure::BadHeader(word()),
        Failure::HeadTooLarge,
        Failure::ConflictingLength,
        Failure::BodyCut,
        Failure::BodyReset,
        Failure::BadChunk,
        Failure::BodyTooLarge { limit: 1 },
        Failure::DecodedTooLarge { limit: 1 },
        Failure::BadCoding { coding: word(), reason: word() },
        Failure::CodingCut { coding: word() },
        Failure::UnknownCoding(word()),
        Failure::RedirectLoop,
        Failure::TooManyRedirects,
        Failure::RedirectNowhere,
        Failure::RedirectScheme(word()),
        Failure::Challenge,
        Failure::Setup(word()),
    ];
    all.extend(statuses);
    all
}

#[test]
fn the_table_of_failures_in_the_docs_is_true() {
    let docs = include_str!("../../docs/politeness.md");
    for failure in all_failures() {
        let again = match failure.retry() {
            Retry::Soon => "this run",
            Retry::NextRun => "next run",
            Retry::Never => "never",
        };
        let begins = format!("| `{}` |", failure.name());
        let row = docs.lines().find(|line| line.starts_with(&begins));
        let row = row.unwrap_or_else(|| panic!("{} is not in docs/politeness.md", failure.name()));
        assert!(row.ends_with(&format!("| {again} |")), "{row}: {again}");
    }
    let stories = [include_str!("faults.rs"), include_str!("politeness.rs")].concat();
    let table = docs.split("## What servers do wrong").nth(1).unwrap();
    let tests: Vec<&str> = table.lines().filter_map(|line| line.strip_suffix("` |")?.rsplit('`').next()).collect();
    assert!(tests.len() > 20);
    for test in tests.into_iter().filter(|test| !test.starts_with("cargo ")) {
        assert!(stories.contains(&format!("fn {test}(")), "{test} is named in docs/politeness.md");
    }
    let others = [
        include_str!("crawl.rs"),
        include_str!("limits.rs"),
        include_str!("recovery.rs"),
        include_str!("upkeep.rs"),
        include_str!("../archive.rs"),
    ];
    let all = [stories, others.concat()].concat();
    let commands = table.split('`').filter(|code| code.starts_with("cargo test --test "));
    let named: Vec<&str> = commands.flat_map(str::split_whitespace).filter(|word| word.contains('_')).collect();
    assert!(named.len() > 10);
    for test in named {
        assert!(all.contains(&format!("fn {test}")), "{test} is named in docs/politeness.md");
    }
}

/// Bombs, bodies without an end, a page of nothing but links and one of nothing but tags, four at a time.
#[test]
fn memory_is_bounded_whatever_is_sent() {
    let desk = Desk::new();
    let paper = Paper::printed(&desk, 12, "1000/s");
    let faults = [Fault::EndlessBody, Fault::GzipBomb, Fault::BrotliBomb, Fault::ZstdBomb];
    for n in 0..10 {
        paper.room.at(&format!("/story/{n}"), faults[n % faults.len()].reply());
    }
    let links: String = (0..400_000).map(|n| format!("<a href=/story/x{n}>s</a>")).collect();
    paper.room.at("/story/10", Reply::html(links)).at("/story/11", Reply::html("<div>".repeat(3_000_000)));
    let (ended, most) = desk.spawn(&["crawl", "paper", "--tolerate", "100%"]).measured();
    ended.exits(0);
    assert_eq!(desk.ask("SELECT count(*) FROM frontier WHERE failure IN ('body_too_large', 'decoded_too_large')"), 10);
    if let Some(most) = most {
        println!("at most {} MiB", most >> 20);
        assert!(most < 512 << 20, "{} MiB", most >> 20);
    }
}
