//! Element names that matter, as a small set to match on.

/// An element name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    A,
    Address,
    Article,
    Aside,
    B,
    Blockquote,
    Body,
    Br,
    Button,
    Caption,
    Center,
    Cite,
    Code,
    Dd,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Em,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    I,
    Iframe,
    Image,
    Input,
    Label,
    Li,
    Link,
    Main,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    P,
    Picture,
    Pre,
    Script,
    Section,
    Select,
    Small,
    Source,
    Span,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Th,
    Time,
    Title,
    Tr,
    Ul,
    Video,
    /// Any other element.
    Other,
}

impl Tag {
    /// The tag of an element's lower-case name.
    pub fn of(name: &str) -> Self {
        match name {
            "a" => Self::A,
            "address" => Self::Address,
            "article" => Self::Article,
            "aside"
            | "amp-sidebar"
            | "amp-consent"
            | "amp-user-notification"
            | "amp-ad"
            | "amp-embed"
            | "amp-lightbox" => Self::Aside,
            "b" => Self::B,
            "blockquote" => Self::Blockquote,
            "body" => Self::Body,
            "br" => Self::Br,
            "button" => Self::Button,
            "caption" => Self::Caption,
            "center" => Self::Center,
            "cite" => Self::Cite,
            "code" => Self::Code,
            "dd" => Self::Dd,
            "details" => Self::Details,
            "dialog" => Self::Dialog,
            "div" => Self::Div,
            "dl" => Self::Dl,
            "dt" => Self::Dt,
            "em" => Self::Em,
            "fieldset" => Self::Fieldset,
            "figcaption" => Self::Figcaption,
            "figure" => Self::Figure,
            "font" => Self::Font,
            "footer" => Self::Footer,
            "form" => Self::Form,
            "h1" => Self::H1,
            "h2" => Self::H2,
            "h3" => Self::H3,
            "h4" => Self::H4,
            "h5" => Self::H5,
            "h6" => Self::H6,
            "head" => Self::Head,
            "header" => Self::Header,
            "hr" => Self::Hr,
            "html" => Self::Html,
            "i" => Self::I,
            "iframe" | "frame" | "frameset" | "noframes" => Self::Iframe,
            "img" | "image" | "amp-img" => Self::Image,
            "input" => Self::Input,
            "label" => Self::Label,
            "li" => Self::Li,
            "link" => Self::Link,
            "main" => Self::Main,
            "meta" => Self::Meta,
            "nav" => Self::Nav,
            "noscript" => Self::Noscript,
            "object" | "embed" | "applet" | "canvas" | "audio" => Self::Object,
            "ol" => Self::Ol,
            "p" => Self::P,
            "picture" => Self::Picture,
            "pre" => Self::Pre,
            "script" => Self::Script,
            "section" => Self::Section,
            "select" => Self::Select,
            "small" => Self::Small,
            "source" => Self::Source,
            "span" => Self::Span,
            "strong" => Self::Strong,
            "style" => Self::Style,
            "sub" => Self::Sub,
            "summary" => Self::Summary,
            "sup" => Self::Sup,
            "svg" | "math" => Self::Svg,
            "table" => Self::Table,
            "tbody" | "thead" | "tfoot" => Self::Tbody,
            "td" => Self::Td,
            "template" => Self::Template,
            "textarea" => Self::Textarea,
            "th" => Self::Th,
            "time" => Self::Time,
            "title" => Self::Title,
            "tr" => Self::Tr,
            "ul" | "menu" | "dir" => Self::Ul,
            "video" => Self::Video,
            _ => Self::Other,
        }
    }

    /// Whether the text of the element is never read: scripts, styles, embedded things, form controls.
    pub fn is_opaque(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Style
                | Self::Noscript
                | Self::Template
                | Self::Iframe
                | Self::Svg
                | Self::Select
                | Self::Textarea
                | Self::Object
        )
    }

    /// Whether the element begins and ends a block of text.
    pub fn is_block(self) -> bool {
        matches!(
            self,
            Self::Address
                | Self::Article
                | Self::Aside
                | Self::Blockquote
                | Self::Body
                | Self::Button
                | Self::Caption
                | Self::Center
                | Self::Dd
                | Self::Details
                | Self::Dialog
                | Self::Div
                | Self::Dl
                | Self::Dt
                | Self::Fieldset
                | Self::Figcaption
                | Self::Figure
                | Self::Footer
                | Self::Form
                | Self::H1
                | Self::H2
                | Self::H3
                | Self::H4
                | Self::H5
                | Self::H6
                | Self::Header
                | Self::Hr
                | Self::Li
                | Self::Main
                | Self::Nav
                | Self::Ol
                | Self::P
                | Self::Pre
                | Self::Section
                | Self::Summary
                | Self::Table
                | Self::Tbody
                | Self::Td
                | Self::Th
                | Self::Tr
                | Self::Ul
        )
    }

    /// Whether the element is a heading.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::H1 | Self::H2 | Self::H3 | Self::H4 | Self::H5 | Self::H6)
    }
}
