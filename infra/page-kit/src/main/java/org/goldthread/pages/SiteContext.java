package org.goldthread.pages;

import java.util.Collection;
import java.util.Optional;

/** What the frame around a page needs to know; each application offers one bean. */
public interface SiteContext {

    /** The partnership's full name. */
    String partnershipName();

    /** The services of this installation: {@code reviews}, {@code audits}, {@code dissemination}, {@code monitoring}. */
    Collection<String> installed();

    /** The person whose request is being answered; empty without sign-in. */
    Optional<PersonLine> person();

    /** Whether everything here is made up, which every page then says. */
    boolean demonstration();
}
