//! JSON Feed 1.1: the archive's articles for feed readers and static sites.

use serde_json::{Value, json};

use crate::article::Article;

/// What stands before the items, up to and with `"items":[`.
pub(super) const HEAD: &str = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"hemero\",\"items\":[\n";

/// What stands after the items.
pub(super) const TAIL: &str = "\n]}\n";

/// One item of the feed.
pub(super) fn item(article: &Article) -> Value {
    let mut item = json!({
        "id": article.id,
        "url": article.url,
        "content_text": article.body.join("\n\n"),
    });
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            item[key] = value;
        }
    };
    set("title", article.headline.as_deref().map(Value::from));
    set("summary", article.summary.as_deref().map(Value::from));
    // JSON Feed wants a full RFC 3339 time; a day alone is not one.
    let moment = |date: &Option<String>| date.as_deref().filter(|date| date.len() > 10).map(Value::from);
    set("date_published", moment(&article.date));
    set("date_modified", moment(&article.modified));
    set("language", article.language.as_deref().map(Value::from));
    set("image", article.images.iter().find_map(|image| image.url.as_deref()).map(Value::from));
    let authors: Vec<Value> = article.authors.iter().map(|name| json!({ "name": name })).collect();
    set("authors", (!authors.is_empty()).then_some(authors.into()));
    set("tags", (!article.topics.is_empty()).then(|| article.topics.clone().into()));
    item
}
