package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ehchub.routes.platform.staff.TestStaff;
import org.ehchub.security.identity.StaffRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is: a new one that is not listed here fails the build. */
class EveryScreenTest extends ScreenTest {

    /** They only lead to another page. */
    private static final Set<String> LEAD_ELSEWHERE = Set.of(
            "/",
            "/consent/children/{child}/consents/new",
            "/consent/children/{child}/consents/{consent}/amendment");

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private BeanFactory beans;

    private static Map<String, Function<ScreenWorld, String>> ofOfficers() {
        Map<String, Function<ScreenWorld, String>> screens = new LinkedHashMap<>();
        same(screens, "/consent/children");
        same(screens, "/consent/due");
        same(screens, "/consent/identities");
        same(screens, "/consent/overrides");
        screens.put("/consent/overrides/{override}", world -> "/consent/overrides/" + world.override());
        screens.put("/consent/overrides/{override}/end", world -> "/consent/overrides/" + world.override() + "/end");
        same(screens, "/consent/agreements");
        same(screens, "/consent/agreements/new");
        screens.put(
                "/consent/agreements/{agreement}/end", world -> "/consent/agreements/" + world.agreement() + "/end");
        screens.put(
                "/consent/agreements/{agreement}/review",
                world -> "/consent/agreements/" + world.agreement() + "/review");
        same(screens, "/consent/rules");
        screens.put("/consent/rules/{rule}", world -> "/consent/rules/final-plan");
        same(screens, "/consent/import");
        same(screens, "/consent/file-too-large");
        screens.put("/consent/import/{plan}", ScreenWorld::importPlan);
        ofChild(screens, "");
        for (String beneath : new String[] {
            "/links", "/links/doubt", "/merge", "/history", "/statement", "/what-if", "/reuse", "/objections/new",
            "/circle/new", "/overrides/new", "/parent-told"
        }) {
            ofChild(screens, beneath);
        }
        screens.put(
                "/consent/children/{child}/merge/{other}",
                world -> world.child().path() + "/merge/" + world.other().child());
        screens.put(
                "/consent/children/{child}/unmerge/{other}",
                world -> world.kept().path() + "/unmerge/" + world.duplicate().child());
        screens.put(
                "/consent/children/{child}/circle/{agency}/{role}/end",
                world -> world.child().path() + "/circle/eastmere-college/NAMED_INSTITUTION/end");
        screens.put(
                "/consent/children/{child}/disagreements/{given}/{against}",
                world -> world.child().path() + "/disagreements/" + world.consent() + "/" + world.refusal());
        for (String act : new String[] {"/versions", "/withdrawal", "/error"}) {
            screens.put(
                    "/consent/children/{child}/consents/{consent}" + act,
                    world -> world.child().path() + "/consents/" + world.consent() + act);
        }
        for (String step : new String[] {"/who", "/what", "/terms", "/check"}) {
            screens.put("/consent/children/{child}/consents/new/{draft}" + step, world -> world.draft() + step);
        }
        return screens;
    }

    private static Map<String, Function<ScreenWorld, String>> ofOperators() {
        Map<String, Function<ScreenWorld, String>> screens = new LinkedHashMap<>();
        for (String path : new String[] {
            "", "/backlogs", "/parked", "/agencies", "/agencies/new", "/keys", "/keys/rotation", "/ledger"
        }) {
            same(screens, "/operations" + path);
        }
        same(screens, "/sign-in/sessions");
        screens.put("/operations/disclosures/{id}", world -> "/operations/disclosures/" + world.parked());
        screens.put(
                "/operations/disclosures/{id}/replay",
                world -> "/operations/disclosures/" + world.parked() + "/replay");
        screens.put("/operations/arrivals/{id}/replay", world -> "/operations/arrivals/" + world.arrival() + "/replay");
        screens.put("/operations/agencies/{id}", world -> "/operations/agencies/eastmere-college");
        screens.put("/operations/agencies/{id}/change", world -> "/operations/agencies/eastmere-college/change");
        return screens;
    }

    private static void same(Map<String, Function<ScreenWorld, String>> screens, String path) {
        screens.put(path, world -> path);
    }

    private static void ofChild(Map<String, Function<ScreenWorld, String>> screens, String beneath) {
        screens.put("/consent/children/{child}" + beneath, world -> world.child().path() + beneath);
    }

    @Test
    void isListedHere() {
        Set<String> listed = new TreeSet<>(LEAD_ELSEWHERE);
        listed.addAll(ofOfficers().keySet());
        listed.addAll(ofOperators().keySet());
        listed.addAll(Set.of("/sign-in", "/sign-in/new-password"));

        assertThat(pages()).isEqualTo(listed);
    }

    /** What the hub answers with a page. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isPage(mapping, handler)) {
                pages.addAll(mapping.getPatternValues());
            }
        });
        return pages;
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && handler.getMethod().getReturnType() == String.class
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
    }

    @TestFactory
    Stream<DynamicTest> isForEverybody() {
        signIn(StaffRole.INFORMATION_GOVERNANCE);
        var world = new ScreenWorld(beans);
        world.fill(page);
        Page operator = another(StaffRole.OPERATIONS);
        Page stranger = newPage();
        Page newcomer = newPage();
        String password = "for one time only";
        signIn(newcomer, TestStaff.addWithOneTimePassword(beans, StaffRole.OPERATIONS, password), password);
        return Stream.of(
                        ofOfficers().entrySet().stream()
                                .map(screen -> test(page, screen.getKey(), screen.getValue().apply(world))),
                        ofOperators().entrySet().stream()
                                .map(screen -> test(operator, screen.getKey(), screen.getValue().apply(world))),
                        Stream.of(
                                test(operator, "error-not-found", "/nowhere"),
                                test(operator, "error-forbidden", "/consent/children"),
                                test(page, "error-bad", "/consent/children/none"),
                                test(stranger, "/sign-in", "/sign-in"),
                                test(newcomer, "/sign-in/new-password", "/sign-in/new-password")))
                .flatMap(tests -> tests);
    }

    private static DynamicTest test(Page at, String screen, String path) {
        String name = screen.replaceAll("\\{\\w+}", "x").replaceAll("[^a-z-]+", "-").replaceAll("^-|-$", "");
        return DynamicTest.dynamicTest(screen, () -> {
            boolean works = at.navigate(path).ok();
            assertThat(works).as("The page itself, and not that it failed").isNotEqualTo(screen.startsWith("error-"));
            assertThat(at.url()).as("The page itself, and not another that it leads to").endsWith(path);
            Inspection inspection = new Inspection(at, "every-" + name);
            inspection.tabThrough();
            inspection.look();
        });
    }
}
