//! How long the prose fields of an article take: an article of about 1,000 Vietnamese words, ten and a hundred of it; and what
//! the word lists take at the start of a process.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hemero::{
    address::Address,
    article::Part,
    extraction::{
        Passage, Story,
        fields::{self, Context, people},
    },
    lexicon::Lexicons,
};

/// Our own words: a meeting as an army paper reports it.
const PARAGRAPHS: [&str; 5] = [
    "Ngày 9/8, Đảng ủy Nhà máy Z913 tổ chức hội nghị tổng kết 10 năm thực hiện Nghị quyết số 418-NQ/ĐU ngày 22/6/2009 của \
     Đảng ủy Tổng cục Khí tài (TCKT) về nâng cao năng lực sửa chữa (gọi tắt là Nghị quyết 418). Thiếu tướng Vương Đình Khang, \
     Phó Bí thư Đảng ủy, Phó Chủ nhiệm Tổng cục Khí tài, dự và chỉ đạo hội nghị.",
    "Đại tá Lương Quốc Thái, Bí thư Đảng ủy, Giám đốc Nhà máy và Thượng tá Tạ Ngọc Bàng, Phó Bí thư Đảng ủy, Phó Giám đốc \
     Chính trị Nhà máy, đồng chủ trì. Dự hội nghị có các đồng chí: Nguyễn Khắc Thi, Trưởng phòng Kỹ thuật; Trần Diệu Linh và \
     Lò Văn Nghệ, Phó Trưởng phòng Tổ chức lao động; chị Nông Thị Hằng, Tổ trưởng Tổ Mài thấu kính cùng đại biểu các phân xưởng.",
    "Mười năm qua, Nhà máy đã sửa chữa gần 46.000 khí tài các loại, tự thiết kế, chế tạo 312 bộ đồ gá, đưa tỷ lệ sản phẩm phải \
     sửa lại từ 2,8% xuống còn 0,6%; thu nhập bình quân của người lao động tăng gấp 2,4 lần. Nhiều sáng kiến được áp dụng vào \
     sản xuất, góp phần rút ngắn thời gian, tiết kiệm vật tư, bảo đảm an toàn cho người và trang bị trong mọi điều kiện.",
    "Bên cạnh kết quả đạt được, hội nghị cũng thẳng thắn chỉ ra một số hạn chế: việc đồng bộ hóa tài liệu kỹ thuật ở vài dây \
     chuyền còn chậm; một bộ phận thợ trẻ chưa phát huy hiệu quả máy phay, máy mài điều khiển số được đầu tư; công tác dự báo \
     nhu cầu vật tư quý hiếm có lúc chưa sát thực tế, ảnh hưởng đến tiến độ của một số sản phẩm trong kế hoạch năm.",
    "Kết thúc hội nghị, Thiếu tướng Vương Đình Khang trao Bằng khen của Đảng ủy Tổng cục Khí tài tặng 6 tập thể và 9 cá nhân có \
     thành tích xuất sắc trong thực hiện Nghị quyết 418; Đảng ủy Nhà máy tặng Giấy khen cho 11 tập thể và 23 cá nhân có nhiều \
     sáng kiến. Chị Hằng thay mặt các cá nhân cảm ơn và hứa tiếp tục phấn đấu trong những năm tiếp theo.",
];

/// Repetitions of the paragraphs that make about 1,000 words.
const ARTICLE: usize = 3;

fn story(times: usize) -> Story {
    let texts = PARAGRAPHS.iter().cycle().take(PARAGRAPHS.len() * ARTICLE * times);
    let passage =
        |(index, text): (usize, &&str)| Passage::new(Part::Body, u32::try_from(index).unwrap(), (*text).to_owned());
    Story { passages: texts.enumerate().map(passage).collect() }
}

fn bench(criterion: &mut Criterion) {
    let lexicons = Lexicons::embedded();
    let lexicon = lexicons.for_language("vi").unwrap();
    let url = Address::parse("https://bao.example/2019/08/09/hoi-nghi.html").unwrap();
    let fetched_at = "2019-08-10T00:00:00Z".parse().unwrap();
    let context = Context { published: Some("2019-08-09"), url: &url, fetched_at };
    let mut group = criterion.benchmark_group("fields");
    for times in [1, 10, 100] {
        let story = story(times);
        let words: usize = story.passages.iter().map(|passage| passage.text.split(' ').count()).sum();
        group.throughput(Throughput::Elements(words as u64));
        group.bench_with_input(BenchmarkId::new("people", words), &story, |bencher, story| {
            bencher.iter(|| people::read(story, lexicon));
        });
        group.bench_with_input(BenchmarkId::new("all", words), &story, |bencher, story| {
            bencher.iter(|| fields::read(story, lexicon, &context));
        });
    }
    group.finish();
}

fn word_lists(criterion: &mut Criterion) {
    // A file of one's own makes all lists be compiled together with it.
    let own = tempfile::tempdir().unwrap();
    std::fs::write(own.path().join("vi.toml"), "[awards]\nnames = [\"Kỷ niệm chương Thợ giỏi\"]\n").unwrap();
    criterion.bench_function("fields/word lists", |bencher| bencher.iter(|| Lexicons::load(own.path()).unwrap()));
}

criterion_group!(benches, bench, word_lists);
criterion_main!(benches);
