package org.ropeway.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
    @Test
    void ordersStudentsBySha256OfNumberAndId() {
        var students = IntStream.range(0, 5_000).mapToObj(i -> "é" + i).toList();
        var lottery = Lottery.draw(-42, students);
        var drawn = IntStream.range(0, students.size())
                .boxed()
                .sorted(Comparator.comparingInt(lottery::place))
                .map(students::get)
                .toList();
        assertThat(drawn)
                .isEqualTo(students.stream()
                        .sorted(Comparator.comparing(student -> digest("-42:" + student)))
                        .toList());
    }

    @Test
    void drawsAlsoOneStudentAndNone() {
        assertThat(Lottery.draw(1, List.of("a")).place(0)).isEqualTo(1);
        assertThat(Lottery.draw(1, List.of()).count()).isZero();
    }

    private static BigInteger digest(String text) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
