package org.ropeway.shared;

/** A grade of school: 0 is kindergarten, 1 to 12, and 13 stands for an adult who is no longer in high school. */
public record Grade(int value) implements Comparable<Grade> {
    public static final Grade ADULT = new Grade(13);

    public Grade {
        if (value < 0 || value > 13) {
            throw new IllegalArgumentException("a grade is 0 to 12, or 13 for an adult: " + value);
        }
    }

    public boolean isHighSchool() {
        return value >= 9 && value <= 12;
    }

    public boolean isAdult() {
        return value == 13;
    }

    @Override
    public int compareTo(Grade other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return isAdult() ? "adult" : value == 0 ? "K" : Integer.toString(value);
    }
}
