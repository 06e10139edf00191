// SPDX-License-Identifier: Apache-2.0

package example

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"

	"github.com/gotd/td/session"
	"github.com/gotd/td/telegram"
	"github.com/gotd/td/telegram/dcs"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
)

type object = map[string]any

var server string

// One server for the run; it ends with it, as it does when its standard input closes.
func TestMain(m *testing.M) {
	java := exec.Command("java", "-jar", os.Getenv("DOPPELGRAM_JAR"), "serve", "--port", "0", "--exit-with-stdin")
	stdin, _ := java.StdinPipe()
	stdout, _ := java.StdoutPipe()
	java.Stderr = os.Stderr
	if err := java.Start(); err != nil {
		panic(err)
	}
	ready, _ := bufio.NewReader(stdout).ReadString('\n')
	server = regexp.MustCompile(`http=(\S+)`).FindStringSubmatch(ready)[1]
	code := m.Run()
	stdin.Close()
	java.Wait()
	os.Exit(code)
}

func TestAnExpiredLink(t *testing.T) {
	scenario, err := os.ReadFile("book-club.yaml")
	if err != nil {
		t.Fatal(err)
	}
	world := call(t, "POST", server, "/worlds", object{"text": string(scenario), "formats": []string{"gotd"}})
	api := world["http"].(string)
	t.Cleanup(func() { call(t, "DELETE", api, "/worlds/"+world["world"].(string), nil) })
	call(t, "POST", api, "/rules", object{"method": "messages.checkChatInvite", "error": "FLOOD_WAIT_3", "times": 1})
	call(t, "POST", api, "/clock/advance", object{"by": "P2D"})

	as(t, world, "bob", func(ctx context.Context, bob *tg.Client) error {
		_, err := bob.MessagesCheckChatInvite(ctx, "B5MnlS34H1JKyBE7")
		if wait, ok := tgerr.AsFloodWait(err); !ok || wait.Seconds() != 3 {
			return fmt.Errorf("expected a wait of 3 s: %w", err)
		}
		_, err = bob.MessagesCheckChatInvite(ctx, "B5MnlS34H1JKyBE7")
		if !tgerr.Is(err, "INVITE_HASH_EXPIRED") {
			return fmt.Errorf("expected an expired link: %w", err)
		}
		return nil
	})

	call(t, "POST", api, "/verify", object{
		"call":  object{"method": "messages.checkChatInvite", "account": "bob"},
		"times": 2,
	})
}

// call asks the control API, and fails the test with what it says if it refuses.
func call(t *testing.T, method, url, path string, body object) object {
	t.Helper()
	content, _ := json.Marshal(body)
	request, _ := http.NewRequest(method, url+"/_doppelgram"+path, bytes.NewReader(content))
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	var answer object
	json.Unmarshal(text, &answer)
	if response.StatusCode >= 400 {
		t.Fatalf("%s %s: %v", method, path, answer["detail"])
	}
	return answer
}

// as runs gotd, logged in, led to the world.
func as(t *testing.T, world object, account string, body func(context.Context, *tg.Client) error) {
	t.Helper()
	host, port, _ := net.SplitHostPort(world["mtproto"].(string))
	if !net.ParseIP(host).IsLoopback() {
		t.Fatalf("%s is not on this machine", host)
	}
	number, _ := strconv.Atoi(port)
	dc := int(world["dc"].(float64))
	storage := new(session.StorageMemory)
	stored := world["sessions"].(object)[account].(object)["gotd"].(string)
	if err := storage.StoreSession(t.Context(), []byte(stored)); err != nil {
		t.Fatal(err)
	}
	client := telegram.NewClient(1, "any", telegram.Options{
		DC:             dc,
		DCList:         dcs.List{Options: []tg.DCOption{{ID: dc, IPAddress: host, Port: number}}},
		SessionStorage: storage,
	})
	err := client.Run(t.Context(), func(ctx context.Context) error { return body(ctx, client.API()) })
	if err != nil {
		t.Fatal(err)
	}
}
