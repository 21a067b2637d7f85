# The same request with nothing but the standard library.
import base64
import json
import os
import urllib.request

url = "{}/v2/{}/ocr/driver-license".format(os.environ["ENDPOINT"], os.environ["PROJECT_ID"])
headers = {"Content-Type": "application/json", "X-Auth-Token": os.environ["TOKEN"]}
with open(os.environ["PICTURE"], "rb") as picture:
    image = base64.b64encode(picture.read()).decode("utf-8")
payload = {"image": image, "side": "front", "return_issuing_authority": True}
request = urllib.request.Request(url, json.dumps(payload).encode("utf-8"), headers)
with urllib.request.urlopen(request) as response:
    print(response.read().decode("utf-8"))
