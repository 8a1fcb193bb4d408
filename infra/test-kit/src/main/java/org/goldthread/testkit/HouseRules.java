package org.goldthread.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Aggregates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** The rules that the house is built by, checked on compiled classes. Each has a fixture in the tests that breaks it. */
public final class HouseRules {

    private HouseRules() {}

    /** Aggregates, their decisions and their events know no framework and no driver. */
    public static final ArchRule AGGREGATES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .implement(Aggregate.class)
            .or()
            .implement(DomainEvent.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "jakarta..", "org.apache.kafka..")
            .allowEmptyShould(true);

    /** A controller asks a use case; it never reaches into the store. */
    public static final ArchRule CONTROLLERS_LEAVE_THE_STORE_ALONE = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.mongodb..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Aggregates.class)
            .allowEmptyShould(true);

    /** What the time is comes from the injected clock, so that tests and the demonstration can move it. */
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Names say what a thing is in the domain. */
    public static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");

    /** What a class needs stands in its constructor. */
    public static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);

    /** Features below a base package do not go round in circles. */
    public static ArchRule noCirclesBelow(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** Holds all rules against the classes of a base package. */
    public static void hold(String basePackage) {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        rules(basePackage).forEach(rule -> rule.check(all));
    }

    static List<ArchRule> rules(String basePackage) {
        return List.of(
                AGGREGATES_KNOW_NO_FRAMEWORK,
                CONTROLLERS_LEAVE_THE_STORE_ALONE,
                TIME_COMES_FROM_THE_CLOCK,
                NAMES_SAY_SOMETHING,
                NO_FIELD_INJECTION,
                noCirclesBelow(basePackage));
    }
}
