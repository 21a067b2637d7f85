# Sends a picture the way callers of the cloud service do it, with the package "requests".
import base64
import os

import requests

url = "{}/v2/{}/ocr/driver-license".format(os.environ["ENDPOINT"], os.environ["PROJECT_ID"])
headers = {"Content-Type": "application/json", "X-Auth-Token": os.environ["TOKEN"]}
with open(os.environ["PICTURE"], "rb") as picture:
    image = base64.b64encode(picture.read()).decode("utf-8")
payload = {"image": image, "side": "front", "return_issuing_authority": True}
response = requests.post(url, headers=headers, json=payload)
print(response.text)
