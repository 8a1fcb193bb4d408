package org.goldthread.local.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.ProfileSource.Text;

/**
 * Sixty made-up schools with a sign-in each, for demonstrations of frameworks whose audits ask schools (Education Act 2002,
 * sections 157 and 175; PSCB 7.2). They come by the same door as a partnership's own: a table of agencies (P5).
 */
public final class DemonstrationSchools {

    private static final String TABLE = "/demonstration/schools.csv";

    private DemonstrationSchools() {}

    /** The profile with them; as it is where it has a table of agencies already, or no audit asks schools. */
    public static ProfileSource in(ProfileSource profile) {
        return profile.agencies() != null || !asksSchools(profile.load())
                ? profile
                : profile.with(new Text("schools.csv", table()));
    }

    private static boolean asksSchools(Profile profile) {
        return profile.auditTypes().stream().anyMatch(type -> type.asks().contains(Agency.Kind.SCHOOL));
    }

    private static String table() {
        try (InputStream stream = DemonstrationSchools.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + TABLE + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
