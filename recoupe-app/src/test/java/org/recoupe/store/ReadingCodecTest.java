package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.TimeMeaning;

class ReadingCodecTest {

    private static final AnnotatedArticle ARTICLE =
            Made.read(Made.article("a.txt", "🎈 L’œuvre d’Éloi, 字. [Recette]", "Titre", null));

    @Test
    void givesBackWhatItWrote() {
        AnnotatedArticle back = new ReadingCodec().read(new ReadingCodec().write(ARTICLE));
        assertThat(back).isEqualTo(ARTICLE);
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(new ReadingCodec().write(ARTICLE).gzip())
                .isEqualTo(new ReadingCodec().write(ARTICLE).gzip());
    }

    @Test
    void writesEachKindOfValue() {
        Shape shape = Shape.of(TimeMeaning.class);
        for (TimeMeaning meaning : List.of(
                new TimeMeaning.Length(2.5, TimeMeaning.Unit.values()[0]),
                new TimeMeaning.Length(null, TimeMeaning.Unit.values()[1]),
                new TimeMeaning.Vague("PAST_REF"),
                new TimeMeaning.Offset(-3, TimeMeaning.Unit.values()[0], TimeMeaning.Origin.values()[0]))) {
            ByteWriter out = new ByteWriter();
            shape.write(out, meaning);
            ByteReader in = new ByteReader(out.bytes(), text -> text);
            assertThat(shape.read(in)).isEqualTo(meaning);
            assertThat(in.isAtEnd()).isTrue();
        }
    }

    @Test
    void writesNumbersOfAnySize() {
        for (long number : new long[] {0, 1, -1, 63, 64, -64, -65, 1 << 20, Long.MAX_VALUE, Long.MIN_VALUE}) {
            ByteWriter out = new ByteWriter();
            out.number(number);
            assertThat(new ByteReader(out.bytes(), text -> text).number()).isEqualTo(number);
        }
    }

    @Test
    void takesNoBytesButItsOwn() {
        ByteWriter out = new ByteWriter();
        Shape.of(AnnotatedArticle.class).write(out, ARTICLE);
        byte[] bytes = out.bytes();
        Random chance = new Random(3);
        for (int i = 0; i < 5000; i++) {
            byte[] other = Arrays.copyOf(bytes, i % 3 == 0 ? chance.nextInt(bytes.length) : bytes.length);
            for (int k = 0; k < 1 + i % 4 && other.length > 0; k++) {
                other[chance.nextInt(other.length)] = (byte) chance.nextInt();
            }
            // Another article, or none: never a failure, never memory without end.
            new ReadingCodec().read(new Packet(other.length, Packed.gzip(other)));
        }
        assertThat(new ReadingCodec().read(new Packet(5, new byte[] {1, 2, 3}))).isNull();
        assertThat(new ReadingCodec().read(new Packet(bytes.length + 1, Packed.gzip(bytes))))
                .isNull();
    }
}
