package org.goldthread.profile;

/**
 * One thing that is wrong with a profile.
 *
 * @param file the file's name as it was given
 * @param line line in the file, from 1; 0 when the file itself is the problem
 * @param path where in the profile, for example {@code groups/ldg/chair/agency}; lists are walked by id
 * @param wrong what is wrong, a sentence
 * @param right what would be right, a sentence
 */
public record ProfileProblem(String file, int line, String path, String wrong, String right) {

    /** One line for a terminal: {@code solihull.yaml:41 groups/ldg/chair: what is wrong. What would be right.} */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return (path.isEmpty() ? place : place + " " + path) + ": " + wrong + " " + right;
    }
}
