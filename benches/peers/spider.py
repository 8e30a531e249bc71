"""The Scrapy side of the comparison: four selectors, SQLite, the HTML kept."""
import os, sqlite3

import scrapy


class Store:
    def open_spider(self, spider):
        self.db = sqlite3.connect(os.environ["PEERS_DB"])
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("CREATE TABLE articles(url TEXT PRIMARY KEY, headline TEXT, date TEXT, author TEXT, body TEXT, html BLOB)")

    def process_item(self, item, spider):
        self.db.execute("INSERT INTO articles VALUES(?,?,?,?,?,?)", [item[k] for k in ("url", "headline", "date", "author", "body", "html")])
        return item

    def close_spider(self, spider):
        self.db.commit()
        self.db.close()


class News(scrapy.Spider):
    name = "news"
    start_urls = [os.environ["PEERS_BASE"] + "/trang/1.html"]
    custom_settings = {
        "ITEM_PIPELINES": {Store: 1}, "LOG_LEVEL": "ERROR", "CONCURRENT_REQUESTS": 32, "CONCURRENT_REQUESTS_PER_DOMAIN": 32,
        "DOWNLOAD_DELAY": 0, "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False,
    }

    def parse(self, response):
        yield from response.follow_all(css="a.headline", callback=self.article)
        yield from response.follow_all(css="a.next")

    def article(self, response):
        yield {
            "url": response.url,
            "headline": response.css("h1.title::text").get(),
            "date": response.css("time.date::attr(datetime)").get(),
            "author": response.css("p.author::text").get(),
            "body": "\n\n".join(response.css(".content p::text").getall()),
            "html": response.body,
        }
