//! Parquet with nested lists, without Arrow: the record is shredded into columns (Dremel: definition and repetition levels).

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use serde_json::Value;

/// Bytes of text after which a row group is written: enough for good compression, little enough for memory.
const ROW_GROUP_BYTES: usize = 32 << 20;

/// A place in the schema; optional leaves and groups may be null, lists may be empty.
enum Node {
    Text(&'static str, Presence),
    Integer(&'static str, Presence),
    /// Anything else, as JSON text.
    Json(&'static str),
    Group(&'static str, Presence, &'static [Node]),
    List(&'static str, &'static Node),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

use Node::{Group, Integer, Json, List, Text};
use Presence::{Optional, Required};

const ELEMENT: Node = Text("element", Required);

const RECORD: &[Node] = &[
    Text("schema", Required),
    Text("id", Required),
    Text("source", Required),
    Text("url", Required),
    Text("language", Optional),
    Text("section", Optional),
    Text("headline", Optional),
    Text("summary", Optional),
    Text("date", Optional),
    Text("modified", Optional),
    Text("event_date", Optional),
    List("authors", &ELEMENT),
    List("body", &ELEMENT),
    List(
        "images",
        &Group("element", Required, &[Text("url", Optional), Text("caption", Optional), Text("credit", Optional)]),
    ),
    List("topics", &ELEMENT),
    List(
        "people",
        &Group(
            "element",
            Required,
            &[
                Text("name", Required),
                Text("rank", Optional),
                List("titles", &ELEMENT),
                List("roles", &Group("element", Required, &[Text("title", Required), Text("organisation", Optional)])),
                Integer("mentions", Required),
            ],
        ),
    ),
    List(
        "resolutions",
        &Group(
            "element",
            Required,
            &[
                Text("kind", Required),
                Text("number", Optional),
                Text("date", Optional),
                Text("issuer", Optional),
                Text("subject", Optional),
                List("aliases", &ELEMENT),
                Integer("mentions", Required),
            ],
        ),
    ),
    List(
        "awards",
        &Group(
            "element",
            Required,
            &[
                Text("award", Required),
                Text("giver", Optional),
                List("presenters", &ELEMENT),
                List(
                    "recipients",
                    &Group(
                        "element",
                        Required,
                        &[Text("kind", Required), Text("name", Optional), Integer("count", Optional)],
                    ),
                ),
                Text("reason", Optional),
                List("resolutions", &ELEMENT),
            ],
        ),
    ),
    Json("extra"),
    Json("evidence"),
    Integer("revision", Optional),
    Text("first_seen_at", Optional),
    Group("capture", Optional, &[Text("fetched_at", Required), Integer("status", Required), Text("sha256", Required)]),
    Group("profile", Optional, &[Text("name", Required), Text("sha256", Required)]),
    Text("hemero", Optional),
];

/// Writes records as Parquet.
pub(super) struct Writer<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Column>,
    bytes: usize,
}

impl<W: Write + Send> Writer<W> {
    pub(super) fn new(out: W) -> Result<Self, ParquetError> {
        let schema = Arc::new(parse_message_type(&message())?);
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::try_new(3)?))
            .set_created_by(concat!("hemero ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let file = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
        let mut columns = Vec::new();
        RECORD.iter().for_each(|node| node.leaves(&mut |values| columns.push(Column::new(values))));
        Ok(Self { file, columns, bytes: 0 })
    }

    /// Adds one record, given as its JSON value.
    pub(super) fn write(&mut self, record: &Value) -> Result<(), ParquetError> {
        let mut at = 0;
        for node in RECORD {
            let columns = &mut self.columns[at..];
            at += shred(node, record.get(node.name()), Levels::default(), columns, &mut self.bytes);
        }
        if self.bytes >= ROW_GROUP_BYTES { self.flush() } else { Ok(()) }
    }

    /// Writes what is left and the footer, and returns the file below.
    pub(super) fn finish(mut self) -> Result<W, ParquetError> {
        self.flush()?;
        self.file.into_inner()
    }

    fn flush(&mut self) -> Result<(), ParquetError> {
        if self.columns.first().is_none_or(|column| column.definitions.is_empty()) {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            if let Some(mut writer) = group.next_column()? {
                column.write(writer.untyped())?;
                writer.close()?;
            }
            column.clear();
        }
        group.close()?;
        self.bytes = 0;
        Ok(())
    }
}

/// Values of one leaf with their levels.
struct Column {
    values: Values,
    definitions: Vec<i16>,
    repetitions: Vec<i16>,
}

enum Values {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
}

impl Column {
    fn new(values: Values) -> Self {
        Self { values, definitions: Vec::new(), repetitions: Vec::new() }
    }

    fn push(&mut self, levels: Levels, value: Option<&Value>, json: bool) -> usize {
        self.definitions.push(levels.definition);
        self.repetitions.push(levels.repetition);
        match (&mut self.values, value) {
            (_, None) => 0,
            (Values::Integer(numbers), Some(value)) => {
                numbers.push(value.as_i64().unwrap_or_default());
                8
            }
            (Values::Text(texts), Some(value)) => {
                let text = match value.as_str() {
                    Some(text) if !json => text.to_owned(),
                    _ => value.to_string(),
                };
                let size = text.len();
                texts.push(ByteArray::from(text.into_bytes()));
                size
            }
        }
    }

    fn write(&self, writer: &mut ColumnWriter<'_>) -> Result<(), ParquetError> {
        // Columns that cannot be null or repeat ignore the levels.
        let (definitions, repetitions) = (Some(&self.definitions[..]), Some(&self.repetitions[..]));
        match (writer, &self.values) {
            (ColumnWriter::ByteArrayColumnWriter(writer), Values::Text(texts)) => {
                writer.write_batch(texts, definitions, repetitions).map(|_| ())
            }
            (ColumnWriter::Int64ColumnWriter(writer), Values::Integer(numbers)) => {
                writer.write_batch(numbers, definitions, repetitions).map(|_| ())
            }
            _ => Err(ParquetError::General("a column's type differs from the schema's".to_owned())),
        }
    }

    fn clear(&mut self) {
        self.definitions.clear();
        self.repetitions.clear();
        match &mut self.values {
            Values::Text(texts) => texts.clear(),
            Values::Integer(numbers) => numbers.clear(),
        }
    }
}

impl Node {
    fn name(&self) -> &'static str {
        match self {
            Text(name, _) | Integer(name, _) | Json(name) | Group(name, _, _) | List(name, _) => name,
        }
    }

    /// The leaves below, in the order of the schema's columns.
    fn leaves(&self, each: &mut dyn FnMut(Values)) {
        match self {
            Text(..) | Json(_) => each(Values::Text(Vec::new())),
            Integer(..) => each(Values::Integer(Vec::new())),
            Group(_, _, fields) => fields.iter().for_each(|field| field.leaves(each)),
            List(_, element) => element.leaves(each),
        }
    }

    /// The node in Parquet's schema language.
    fn declaration(&self) -> String {
        let word = |presence: &Presence| if *presence == Required { "required" } else { "optional" };
        match self {
            Text(name, presence) => format!("{} binary {name} (STRING);", word(presence)),
            Integer(name, presence) => format!("{} int64 {name};", word(presence)),
            Json(name) => format!("optional binary {name} (JSON);"),
            Group(name, presence, fields) => {
                let inner: String = fields.iter().map(Self::declaration).collect();
                format!("{} group {name} {{ {inner} }}", word(presence))
            }
            List(name, element) => {
                format!("required group {name} (LIST) {{ repeated group list {{ {} }} }}", element.declaration())
            }
        }
    }
}

fn message() -> String {
    let fields: String = RECORD.iter().map(Node::declaration).collect();
    format!("message article {{ {fields} }}")
}

/// Where the shredding is: the levels of the next value, and how many lists stand around it.
#[derive(Clone, Copy, Default)]
struct Levels {
    definition: i16,
    repetition: i16,
    lists: i16,
}

/// Adds a value to the columns of a node; returns how many columns the node has.
fn shred(node: &Node, value: Option<&Value>, levels: Levels, columns: &mut [Column], bytes: &mut usize) -> usize {
    let value = value.filter(|value| !value.is_null());
    let present =
        |presence: Presence| Levels { definition: levels.definition + i16::from(presence == Optional), ..levels };
    match node {
        Text(_, presence) | Integer(_, presence) => {
            let levels = if value.is_some() { present(*presence) } else { levels };
            *bytes += columns[0].push(levels, value, false);
            1
        }
        Json(_) => {
            let levels = if value.is_some() { present(Optional) } else { levels };
            *bytes += columns[0].push(levels, value, true);
            1
        }
        Group(_, presence, fields) => {
            let levels = if value.is_some() { present(*presence) } else { levels };
            let mut at = 0;
            for field in *fields {
                let inner = value.and_then(|value| value.get(field.name()));
                at += match value {
                    Some(_) => shred(field, inner, levels, &mut columns[at..], bytes),
                    None => absent(field, levels, &mut columns[at..]),
                };
            }
            at
        }
        List(_, element) => {
            let elements = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let mut width = if elements.is_empty() { absent(element, levels, columns) } else { 0 };
            for (index, inner) in elements.iter().enumerate() {
                let repetition = if index == 0 { levels.repetition } else { levels.lists + 1 };
                let levels = Levels { definition: levels.definition + 1, repetition, lists: levels.lists + 1 };
                width = shred(element, Some(inner), levels, columns, bytes);
            }
            width
        }
    }
}

/// Marks every leaf below a node as absent from this level on.
fn absent(node: &Node, levels: Levels, columns: &mut [Column]) -> usize {
    let mut width = 0;
    node.leaves(&mut |_| {
        columns[width].push(levels, None, false);
        width += 1;
    });
    width
}
